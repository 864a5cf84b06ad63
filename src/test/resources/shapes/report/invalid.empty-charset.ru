# The character set is an empty text.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020> gk:charset "UTF-8" .
} ;
INSERT DATA {
  <id/report/360981/2020> gk:charset "" .
}
