# A cell that two tables list.
BASE <http://localhost:3030/>
PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT DATA {
  <id/report/360981/2020/cases> qb:observation <id/report/360981/2020/requests/granted/natural-person> .
}
