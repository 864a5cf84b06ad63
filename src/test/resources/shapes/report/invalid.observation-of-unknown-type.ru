# What the table lists as observation is not one.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE DATA {
  <id/report/360981/2020/requests/granted/natural-person> a qb:Observation .
} ;
INSERT DATA {
  <id/report/360981/2020/requests/granted/natural-person> a gk:Cell .
}
