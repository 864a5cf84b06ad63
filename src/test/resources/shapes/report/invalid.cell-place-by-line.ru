# The place of a cell is a line, not characters.
BASE <http://localhost:3030/>
PREFIX prov: <http://www.w3.org/ns/prov#>

DELETE DATA {
  <id/report/360981/2020/requests/granted/natural-person> prov:wasQuotedFrom <source/715e7d840a973b3fe48906eef6aa7ba8431e634521f53dae07cc0d773477ea89#char=2040,2041> .
} ;
INSERT DATA {
  <id/report/360981/2020/requests/granted/natural-person> prov:wasQuotedFrom <source/715e7d840a973b3fe48906eef6aa7ba8431e634521f53dae07cc0d773477ea89#line=2040,2041> .
}
