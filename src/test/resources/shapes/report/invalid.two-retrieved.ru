# Two times of retrieval.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA {
  <id/report/360981/2020> gk:retrieved "2026-11-25T08:00:00Z"^^xsd:dateTime , "2026-11-26T08:00:00Z"^^xsd:dateTime .
}
