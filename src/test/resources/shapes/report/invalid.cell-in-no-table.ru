# A cell that no table lists.
BASE <http://localhost:3030/>
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE DATA {
  <id/report/360981/2020/requests> qb:observation <id/report/360981/2020/requests/granted/natural-person> .
}
