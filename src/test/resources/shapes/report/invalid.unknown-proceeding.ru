# A proceeding that has no cell on the form.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020/cases/review/upheld> gk:proceeding gk:proceeding\/review .
} ;
INSERT DATA {
  <id/report/360981/2020/cases/review/upheld> gk:proceeding gk:proceeding\/litigation .
}
