# The printed name of the body is empty.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020> gk:agencyPrinted "丰城市" .
} ;
INSERT DATA {
  <id/report/360981/2020> gk:agencyPrinted "" .
}
