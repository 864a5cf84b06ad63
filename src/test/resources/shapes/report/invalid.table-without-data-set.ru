# A table that is a slice of no data set.
BASE <http://localhost:3030/>
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE DATA {
  <id/dataset/requests/form-2019> qb:slice <id/report/360981/2020/requests> .
}
