# A slice of amounts without an amount: it should not be there, a warning.
BASE <http://localhost:3030/>
PREFIX qb: <http://purl.org/linked-data/cube#>

DELETE WHERE { <id/report/360981/2020/amounts> qb:observation ?cell . ?cell ?property ?value }
