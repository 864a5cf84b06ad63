# Two places for the year.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

INSERT DATA {
  <id/report/360981/2020> gk:yearPlace <source/715e7d840a973b3fe48906eef6aa7ba8431e634521f53dae07cc0d773477ea89#char=1,2> .
}
