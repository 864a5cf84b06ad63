# A table that is a slice of something else.
BASE <http://localhost:3030/>
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE DATA {
  <id/dataset/requests/form-2019> qb:slice <id/report/360981/2020/requests> .
} ;
INSERT DATA {
  <id/dataset/requests> qb:slice <id/report/360981/2020/requests> .
}
