# An observation of the table proactive without a measure type.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE DATA {
  <id/report/360981/2020/proactive/licence/change> qb:measureType gk:count .
}
