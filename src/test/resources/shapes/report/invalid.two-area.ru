# Two values for the area.
BASE <http://localhost:3030/>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>

INSERT DATA {
  <id/report/360981/2020> sdmx-dimension:refArea <id/jurisdiction/360983> .
}
