# A gap that says zero.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

INSERT DATA {
  <id/report/360981/2020/proactive/fee/change> gk:count 0 .
}
