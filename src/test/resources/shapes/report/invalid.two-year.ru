# Two values for the year.
BASE <http://localhost:3030/>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>

INSERT DATA {
  <id/report/360981/2020> sdmx-dimension:refPeriod <id/year/2019> .
}
