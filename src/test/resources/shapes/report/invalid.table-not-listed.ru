# A table that its report does not list.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020> gk:table <id/report/360981/2020/requests> .
}
