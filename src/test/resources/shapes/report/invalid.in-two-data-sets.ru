# An observation in two data sets.
BASE <http://localhost:3030/>
PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT DATA {
  <id/report/360981/2020/requests/granted/natural-person> qb:dataSet <id/dataset/cases/form-2019> .
}
