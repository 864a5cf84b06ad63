# A cell that the text marks, with a constraint.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

INSERT DATA {
  <id/report/360981/2020/requests/granted/natural-person> gk:constraint gk:constraint\/digits .
}
