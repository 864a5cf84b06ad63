# A table that is a slice of the data set of another form.
BASE <http://localhost:3030/>
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE DATA {
  <id/dataset/requests/form-2019> qb:slice <id/report/360981/2020/requests> .
} ;
INSERT DATA {
  <id/dataset/requests/form-2021> qb:slice <id/report/360981/2020/requests> .
}
