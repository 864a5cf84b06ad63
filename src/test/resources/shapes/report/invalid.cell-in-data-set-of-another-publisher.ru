# An observation in the data set of the same name of another publisher.
BASE <http://localhost:3030/>
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE DATA {
  <id/report/360981/2020/requests/granted/natural-person> qb:dataSet <id/dataset/requests/form-2019> .
} ;
INSERT DATA {
  <id/report/360981/2020/requests/granted/natural-person> qb:dataSet <https://example.org/id/dataset/requests/form-2019> .
}
