# A count, and a gap in a column of counts, stand in the slice of the amounts.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE DATA {
  <id/report/360981/2020/proactive> qb:observation <id/report/360981/2020/proactive/licence/change> .
  <id/report/360981/2020/proactive> gk:gap <id/report/360981/2020/proactive/fee/change> .
  <id/report/360981/2020/proactive/licence/change> qb:dataSet <id/dataset/proactive/form-2019> .
} ;
INSERT DATA {
  <id/report/360981/2020/amounts> qb:observation <id/report/360981/2020/proactive/licence/change> .
  <id/report/360981/2020/amounts> gk:gap <id/report/360981/2020/proactive/fee/change> .
  <id/report/360981/2020/proactive/licence/change> qb:dataSet <id/dataset/amounts/form-2019> .
}
