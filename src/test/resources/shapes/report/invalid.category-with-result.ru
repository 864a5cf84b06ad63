# A row of proactive with a column of cases.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020/proactive/licence/change> gk:indicator gk:indicator\/change .
} ;
INSERT DATA {
  <id/report/360981/2020/proactive/licence/change> gk:result gk:result\/total .
}
