# The period is missing.
BASE <http://localhost:3030/>
PREFIX dct: <http://purl.org/dc/terms/>

DELETE DATA {
  <id/report/360981/2020> dct:temporal <id/report/360981/2020/period> .
}
