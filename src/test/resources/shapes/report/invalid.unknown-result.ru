# A result that has no cell on the form.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020/cases/review/upheld> gk:result gk:result\/upheld .
} ;
INSERT DATA {
  <id/report/360981/2020/cases/review/upheld> gk:result gk:result\/withdrawn .
}
