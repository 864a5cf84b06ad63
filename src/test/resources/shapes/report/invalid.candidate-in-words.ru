# A candidate that is no number.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020/proactive/fee/change> gk:state gk:state\/empty .
} ;
INSERT DATA {
  <id/report/360981/2020/proactive/fee/change> gk:state gk:state\/ambiguous ; gk:candidate "五" .
}
