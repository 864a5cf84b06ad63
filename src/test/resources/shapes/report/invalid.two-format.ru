# Two values for the format.
BASE <http://localhost:3030/>
PREFIX dct: <http://purl.org/dc/terms/>

INSERT DATA {
  <id/report/360981/2020> dct:format "text/html" .
}
