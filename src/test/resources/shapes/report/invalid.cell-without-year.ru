# A cell without its year.
BASE <http://localhost:3030/>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>

DELETE DATA {
  <id/report/360981/2020/requests/granted/natural-person> sdmx-dimension:refPeriod <id/year/2020> .
}
