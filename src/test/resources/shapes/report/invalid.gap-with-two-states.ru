# A gap with two reasons.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

INSERT DATA {
  <id/report/360981/2020/proactive/fee/change> gk:state gk:state\/text .
}
