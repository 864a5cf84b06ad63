# The period is not one that can be.
BASE <http://localhost:3030/>
PREFIX dct: <http://purl.org/dc/terms/>

DELETE DATA {
  <id/report/360981/2020> dct:temporal <id/report/360981/2020/period> .
} ;
INSERT DATA {
  <id/report/360981/2020> dct:temporal <id/report/360981/2020/requests> .
}
