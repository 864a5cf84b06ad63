# An observation with a count and an amount.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

INSERT DATA {
  <id/report/360981/2020/proactive/procurement/amount> gk:count 1 .
}
