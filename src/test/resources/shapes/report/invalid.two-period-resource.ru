# Two values for the period.
BASE <http://localhost:3030/>
PREFIX dct: <http://purl.org/dc/terms/>

INSERT DATA {
  <id/report/360981/2020> dct:temporal <id/report/360981/2020/period2> .
}
