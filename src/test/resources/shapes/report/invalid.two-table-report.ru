# Two values for the report of a table.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

INSERT DATA {
  <id/report/360981/2020/requests> gk:report <id/report/360983/2020> .
}
