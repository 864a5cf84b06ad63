# The place of the agency is a line, not characters.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020> gk:agencyPlace <source/715e7d840a973b3fe48906eef6aa7ba8431e634521f53dae07cc0d773477ea89#char=10,13> .
} ;
INSERT DATA {
  <id/report/360981/2020> gk:agencyPlace <source/715e7d840a973b3fe48906eef6aa7ba8431e634521f53dae07cc0d773477ea89#line=10,13> .
}
