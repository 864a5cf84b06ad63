# A gap that does not say why.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020/proactive/fee/change> gk:state gk:state\/empty .
}
