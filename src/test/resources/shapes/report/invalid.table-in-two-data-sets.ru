# A table that is a slice of two data sets.
BASE <http://localhost:3030/>
PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT DATA {
  <id/dataset/requests/form-2021> qb:slice <id/report/360981/2020/requests> .
}
