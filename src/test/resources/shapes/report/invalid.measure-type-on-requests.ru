# A measure type where the cube has none.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT DATA {
  <id/report/360981/2020/requests/granted/natural-person> qb:measureType gk:count .
}
