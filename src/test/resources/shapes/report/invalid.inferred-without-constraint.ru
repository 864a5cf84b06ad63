# An inferred figure that does not say what decided it.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020/requests/granted/natural-person> gk:state gk:state\/number .
} ;
INSERT DATA {
  <id/report/360981/2020/requests/granted/natural-person> gk:state gk:state\/inferred .
}
