# The column of amounts stands in the slice and the data set of the counts.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE DATA {
  <id/report/360981/2020/amounts> qb:observation <id/report/360981/2020/proactive/procurement/amount> .
  <id/report/360981/2020/proactive/procurement/amount> qb:dataSet <id/dataset/amounts/form-2019> .
} ;
INSERT DATA {
  <id/report/360981/2020/proactive> qb:observation <id/report/360981/2020/proactive/procurement/amount> .
  <id/report/360981/2020/proactive/procurement/amount> qb:dataSet <id/dataset/proactive/form-2019> .
}
