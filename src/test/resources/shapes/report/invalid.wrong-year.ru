# The year is not one that can be.
BASE <http://localhost:3030/>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>

DELETE DATA {
  <id/report/360981/2020> sdmx-dimension:refPeriod <id/year/2020> .
} ;
INSERT DATA {
  <id/report/360981/2020> sdmx-dimension:refPeriod <id/year/二〇二〇> .
}
