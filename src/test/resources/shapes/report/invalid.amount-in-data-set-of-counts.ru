# An amount in the right slice and the data set of the counts.
BASE <http://localhost:3030/>
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE DATA {
  <id/report/360981/2020/proactive/procurement/amount> qb:dataSet <id/dataset/amounts/form-2019> .
} ;
INSERT DATA {
  <id/report/360981/2020/proactive/procurement/amount> qb:dataSet <id/dataset/proactive/form-2019> .
}
