# An amount in the column of changes.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>

DELETE DATA {
  <id/report/360981/2020/proactive/licence/change> gk:count -26 .
} ;
INSERT DATA {
  <id/report/360981/2020/proactive/licence/change> sdmx-attribute:unitMeasure gk:unit\/CNY .
  <id/report/360981/2020/proactive/licence/change> gk:amount 26.0 .
}
