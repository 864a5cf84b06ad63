# Two rules at the same place.
BASE <https://w3id.org/gongkai/def/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE { <rule/case-sum> gk:position ?n } INSERT { <rule/case-sum> gk:position 1 } WHERE { <rule/case-sum> gk:position ?n }
