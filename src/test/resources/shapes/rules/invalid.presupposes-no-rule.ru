# It presupposes a rule that is not there.
BASE <https://w3id.org/gongkai/def/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA { <rule/case-sum> gk:presupposes <rule/none> }
