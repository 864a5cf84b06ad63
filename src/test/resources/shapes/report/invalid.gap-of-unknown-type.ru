# What the table lists as gap is not one.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020/proactive/fee/change> a gk:Gap .
} ;
INSERT DATA {
  <id/report/360981/2020/proactive/fee/change> a gk:Cell .
}
