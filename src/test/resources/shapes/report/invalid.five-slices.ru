# A fifth table.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX qb: <http://purl.org/linked-data/cube#>

INSERT DATA {
  <id/report/360981/2020> gk:table <id/report/360981/2020/annex> .
}
