# An amount without a unit.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>

DELETE DATA {
  <id/report/360981/2020/proactive/procurement/amount> sdmx-attribute:unitMeasure gk:unit\/CNY .
}
