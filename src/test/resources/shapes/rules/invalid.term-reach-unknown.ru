# A term in a report that no list names.
BASE <https://w3id.org/gongkai/def/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA { <rule/case-sum/left/1> gk:reach <reach/neighbour> }
