# A negative count where nothing can be negative.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020/requests/granted/natural-person> gk:count 6 .
} ;
INSERT DATA {
  <id/report/360981/2020/requests/granted/natural-person> gk:count -6 .
}
