# The slice key of the amounts on the slice of the counts as well.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE DATA {
  <id/report/360981/2020/proactive> qb:sliceStructure gk:slice-key\/proactive\/form-2019 .
} ;
INSERT DATA {
  <id/report/360981/2020/proactive> qb:sliceStructure gk:slice-key\/amounts\/form-2019 .
}
