# A report on the form of 2021 with tables of the form of 2019.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020> gk:form gk:form\/form-2019 .
} ;
INSERT DATA {
  <id/report/360981/2020> gk:form gk:form\/form-2021 .
}
