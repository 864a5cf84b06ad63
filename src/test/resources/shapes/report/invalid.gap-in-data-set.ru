# A gap in a data set.
BASE <http://localhost:3030/>
PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT DATA {
  <id/report/360981/2020/proactive/fee/change> qb:dataSet <id/dataset/proactive/form-2019> .
}
