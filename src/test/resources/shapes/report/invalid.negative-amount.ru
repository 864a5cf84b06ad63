# A negative amount.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020/proactive/procurement/amount> gk:amount 37754613.35 .
} ;
INSERT DATA {
  <id/report/360981/2020/proactive/procurement/amount> gk:amount -37754613.35 .
}
