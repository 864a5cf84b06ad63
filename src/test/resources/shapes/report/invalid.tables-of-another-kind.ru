# Each table says that it is the next one.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020/proactive> gk:tableKind gk:table\/proactive .
  <id/report/360981/2020/requests> gk:tableKind gk:table\/requests .
  <id/report/360981/2020/cases> gk:tableKind gk:table\/cases .
} ;
INSERT DATA {
  <id/report/360981/2020/proactive> gk:tableKind gk:table\/requests .
  <id/report/360981/2020/requests> gk:tableKind gk:table\/cases .
  <id/report/360981/2020/cases> gk:tableKind gk:table\/proactive .
}
