# Two values for the scope.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

INSERT DATA {
  <id/report/360981/2020> gk:scope gk:scope\/body .
}
