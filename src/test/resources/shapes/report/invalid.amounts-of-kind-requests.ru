# The slice of the amounts says that it is of the table requests.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020/amounts> gk:tableKind gk:table\/proactive .
} ;
INSERT DATA {
  <id/report/360981/2020/amounts> gk:tableKind gk:table\/requests .
}
