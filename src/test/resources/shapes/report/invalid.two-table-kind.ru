# Two values for the kind of a table.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

INSERT DATA {
  <id/report/360981/2020/requests> gk:tableKind gk:table\/cases .
}
