# A deadline that is no day of a year.
BASE <https://w3id.org/gongkai/def/>
PREFIX gk: <https://w3id.org/gongkai/def/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE { <rule/published-in-time> gk:bodyDeadline ?n } INSERT { <rule/published-in-time> gk:bodyDeadline "31 January" } WHERE { <rule/published-in-time> gk:bodyDeadline ?n }
