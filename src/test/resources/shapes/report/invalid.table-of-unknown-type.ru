# A fourth table that is no slice.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

INSERT DATA {
  <id/report/360981/2020> gk:table <id/report/360981/2020/statistics> .
}
