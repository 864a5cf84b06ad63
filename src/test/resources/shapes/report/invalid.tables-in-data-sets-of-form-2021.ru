# All tables of the form of 2019 in the data sets of the form of 2021; their observations are not.
BASE <http://localhost:3030/>
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE DATA {
  <id/dataset/proactive/form-2019> qb:slice <id/report/360981/2020/proactive> .
  <id/dataset/amounts/form-2019> qb:slice <id/report/360981/2020/amounts> .
  <id/dataset/requests/form-2019> qb:slice <id/report/360981/2020/requests> .
  <id/dataset/cases/form-2019> qb:slice <id/report/360981/2020/cases> .
} ;
INSERT DATA {
  <id/dataset/proactive/form-2021> qb:slice <id/report/360981/2020/proactive> .
  <id/dataset/amounts/form-2021> qb:slice <id/report/360981/2020/amounts> .
  <id/dataset/requests/form-2021> qb:slice <id/report/360981/2020/requests> .
  <id/dataset/cases/form-2021> qb:slice <id/report/360981/2020/cases> .
}
