# The file name is not one that can be.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020> gk:fileName "fengcheng-2020.txt" .
} ;
INSERT DATA {
  <id/report/360981/2020> gk:fileName "folder/fengcheng-2020.txt" .
}
