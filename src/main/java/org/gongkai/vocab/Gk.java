package org.gongkai.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;

/** The terms of the project's own vocabulary, and the addresses of its concepts. */
public final class Gk {
  /** The namespace; also the address of the ontology. */
  public static final String NS = "https://w3id.org/gongkai/def/";

  static {
    JenaSystem.init();
  }

  // Classes. Where a property has the same word, the class says so.
  public static final Node REPORT_CLASS = term("Report");
  public static final Node GAP_CLASS = term("Gap");
  public static final Node YEAR_CLASS = term("Year");
  public static final Node JURISDICTION = term("Jurisdiction");
  public static final Node FUNCTIONAL_ZONE = term("FunctionalZone");
  public static final Node GOVERNMENT = term("Government");
  public static final Node DEPARTMENT = term("Department");
  public static final Node VERTICAL_ORGAN = term("VerticalOrgan");
  public static final Node HANDLING_CLASS = term("Handling");
  public static final Node APPLICANT_CLASS = term("Applicant");
  public static final Node PROCEEDING_CLASS = term("Proceeding");
  public static final Node RESULT_CLASS = term("Result");
  public static final Node CATEGORY_CLASS = term("Category");
  public static final Node INDICATOR_CLASS = term("Indicator");
  public static final Node STATISTIC_CLASS = term("Statistic");
  public static final Node COVERAGE_CLASS = term("Coverage");
  public static final Node STATE_CLASS = term("State");
  public static final Node CONSTRAINT_CLASS = term("Constraint");
  public static final Node CONSTRAINT__CLASS = term("Constraint");
  public static final Node FORM_CLASS = term("Form");
  public static final Node TABLE_KIND_CLASS = term("TableKind");
  public static final Node LEVEL_CLASS = term("Level");
  public static final Node SCOPE_CLASS = term("Scope");
  public static final Node EVIDENCE = term("Evidence");
  public static final Node UNIT = term("Unit");
  public static final Node FIELD = term("Field");
  public static final Node DIFFERENCE_CLASS = term("Difference");
  public static final Node CLAIM_CLASS = term("Claim");
  public static final Node CLAIM_INDICATOR_CLASS = term("ClaimIndicator");
  public static final Node PRECISION_CLASS = term("Precision");
  public static final Node BASIS_CLASS = term("Basis");
  public static final Node CHANNEL_CLASS = term("Channel");
  public static final Node ASSESSMENT_CLASS = term("Assessment");
  public static final Node FINDING_CLASS = term("Finding");
  public static final Node TALLY_CLASS = term("Tally");
  public static final Node REPAIR_CLASS = term("Repair");
  public static final Node CELL_CHANGE_CLASS = term("CellChange");
  public static final Node REPAIR_KIND = term("RepairKind");
  public static final Node METRIC = term("Metric");
  public static final Node QUALITY_DIMENSION = term("QualityDimension");
  public static final Node VERDICT = term("Verdict");
  public static final Node VERDICT_STATE_CLASS = term("VerdictState");
  public static final Node VERDICT_STANDING_CLASS = term("VerdictStanding");

  // Classes of rules.
  public static final Node RULE_CLASS = term("Rule");
  public static final Node TERM_CLASS = term("Term");
  public static final Node SEVERITY_CLASS = term("Severity");
  public static final Node FINDING_STATE_CLASS = term("FindingState");
  public static final Node FINDING_REASON_CLASS = term("FindingReason");
  public static final Node FAULT_CLASS = term("Fault");
  public static final Node FAULT_REASON_CLASS = term("FaultReason");
  public static final Node RULE_KIND_CLASS = term("RuleKind");
  public static final Node COMPARISON_CLASS = term("Comparison");
  public static final Node REACH_CLASS = term("Reach");

  // Properties.
  public static final Node AGENCY = term("agency");
  public static final Node ROW = term("row");
  public static final Node COLUMN = term("column");
  public static final Node HANDLING = term("handling");
  public static final Node APPLICANT = term("applicant");
  public static final Node PROCEEDING = term("proceeding");
  public static final Node RESULT = term("result");
  public static final Node CATEGORY = term("category");
  public static final Node INDICATOR = term("indicator");
  public static final Node STATISTIC = term("statistic");
  public static final Node COVERAGE = term("coverage");
  public static final Node COUNT = term("count");
  public static final Node AMOUNT = term("amount");
  public static final Node STATE = term("state");
  public static final Node CONSTRAINT = term("constraint");
  public static final Node CANDIDATE = term("candidate");
  public static final Node PRINTED = term("printed");
  public static final Node PRINTED_UNIT = term("printedUnit");
  public static final Node TABLE = term("table");
  public static final Node REPORT = term("report");
  public static final Node TABLE_KIND = term("tableKind");
  public static final Node GAP = term("gap");
  public static final Node FORM = term("form");
  public static final Node SCOPE = term("scope");
  public static final Node LEVEL = term("level");
  public static final Node AGENCY_EVIDENCE = term("agencyEvidence");
  public static final Node YEAR_EVIDENCE = term("yearEvidence");
  public static final Node FORM_EVIDENCE = term("formEvidence");
  public static final Node AGENCY_PLACE = term("agencyPlace");
  public static final Node YEAR_PLACE = term("yearPlace");
  public static final Node FORM_PLACE = term("formPlace");
  public static final Node AGENCY_PRINTED = term("agencyPrinted");
  public static final Node FILE_NAME = term("fileName");
  public static final Node ISSUED_EVIDENCE = term("issuedEvidence");
  public static final Node ISSUED_PLACE = term("issuedPlace");
  public static final Node CHARSET = term("charset");
  public static final Node RETRIEVED = term("retrieved");
  public static final Node PARSED = term("parsed");
  public static final Node SOURCE = term("source");
  public static final Node TEXT = term("text");
  public static final Node REGISTER = term("register");
  public static final Node VALID_FROM = term("validFrom");
  public static final Node VALID_UNTIL = term("validUntil");
  public static final Node COVERS = term("covers");
  public static final Node YEAR = term("year");
  public static final Node LEGAL_BASIS = term("legalBasis");
  public static final Node OF_FORM = term("ofForm");
  public static final Node ROW_HEADING = term("rowHeading");
  public static final Node COLUMN_HEADING = term("columnHeading");
  public static final Node NOT_COMPARABLE = term("notComparable");
  public static final Node NO_COUNTERPART_ON = term("noCounterpartOn");
  public static final Node BETWEEN = term("between");
  public static final Node CLAIM = term("claim");
  public static final Node CLAIM_NUMBER = term("claimNumber");
  public static final Node CLAIM_INDICATOR = term("claimIndicator");
  public static final Node RESTATES = term("restates");
  public static final Node CHANNEL = term("channel");
  public static final Node STATED_VALUE = term("statedValue");
  public static final Node STATED_UNIT = term("statedUnit");
  public static final Node VALUE = term("value");
  public static final Node PRECISION = term("precision");
  public static final Node BASIS = term("basis");
  public static final Node CLAIM_SCOPE = term("claimScope");
  public static final Node SENTENCE = term("sentence");
  public static final Node SENTENCE_PLACE = term("sentencePlace");
  public static final Node ASSESSMENT = term("assessment");
  public static final Node ABOUT_REPORT = term("aboutReport");
  public static final Node FINDING = term("finding");
  public static final Node TALLY = term("tally");
  public static final Node REPAIR = term("repair");
  public static final Node RULE = term("rule");
  public static final Node FINDING_STATE = term("findingState");
  public static final Node LEFT_OPERAND = term("leftOperand");
  public static final Node RIGHT_OPERAND = term("rightOperand");
  public static final Node LEFT_SUM = term("leftSum");
  public static final Node RIGHT_SUM = term("rightSum");
  public static final Node DIFFERENCE = term("difference");
  public static final Node MISSING_OPERAND = term("missingOperand");
  public static final Node REASON = term("reason");
  public static final Node FAULT = term("fault");
  public static final Node FAULT_REASON = term("faultReason");
  public static final Node FINGERPRINT = term("fingerprint");
  public static final Node HOLDS = term("holds");
  public static final Node BROKEN = term("broken");
  public static final Node UNDECIDABLE = term("undecidable");
  public static final Node NOT_APPLICABLE = term("notApplicable");
  public static final Node PREVIOUS_REPORT = term("previousReport");
  public static final Node PART = term("part");
  public static final Node MISSING_REPORT_OF = term("missingReportOf");
  public static final Node RANK = term("rank");
  public static final Node TIED = term("tied");
  public static final Node EXPLANATION = term("explanation");
  public static final Node CELL_CHANGE = term("cellChange");
  public static final Node CELL = term("cell");
  public static final Node STATED = term("stated");
  public static final Node MEANT = term("meant");
  public static final Node SUPPORTED_BY = term("supportedBy");
  public static final Node CONTRADICTED_BY = term("contradictedBy");
  public static final Node SETTLES = term("settles");
  public static final Node PROGRAM_RELEASE = term("programRelease");
  public static final Node RULES_HASH = term("rulesHash");
  public static final Node ASSESSED = term("assessed");
  public static final Node JUDGED = term("judged");
  public static final Node ON_FINDING = term("onFinding");
  public static final Node VERDICT_STATE = term("verdictState");
  public static final Node VERDICT_STANDING = term("verdictStanding");
  public static final Node AUTHOR = term("author");

  // Properties of rules.
  public static final Node POSITION = term("position");
  public static final Node RULE_KIND = term("ruleKind");
  public static final Node SEVERITY = term("severity");
  public static final Node HOLDS_FOR = term("holdsFor");
  public static final Node FROM_YEAR = term("fromYear");
  public static final Node UNTIL_YEAR = term("untilYear");
  public static final Node SENTENCE_TEMPLATE = term("sentenceTemplate");
  public static final Node COMPARISON = term("comparison");
  public static final Node LEFT = term("left");
  public static final Node RIGHT = term("right");
  public static final Node EACH_ROW = term("eachRow");
  public static final Node EACH_COLUMN = term("eachColumn");
  public static final Node NOT_ADDED = term("notAdded");
  public static final Node STATED_ONLY = term("statedOnly");
  public static final Node PRESUPPOSES = term("presupposes");
  public static final Node COEFFICIENT = term("coefficient");
  public static final Node REACH = term("reach");
  public static final Node CONSTANT = term("constant");
  public static final Node OF_INDICATOR = term("ofIndicator");
  public static final Node OF_PRECISION = term("ofPrecision");
  public static final Node OF_BASIS = term("ofBasis");
  public static final Node COUNTS_IN = term("countsIn");
  public static final Node TOLERANCE = term("tolerance");
  public static final Node REMARK_CODE = term("remarkCode");
  public static final Node TERRITORY_DEADLINE = term("territoryDeadline");
  public static final Node BODY_DEADLINE = term("bodyDeadline");
  public static final Node OF_LEVEL = term("ofLevel");
  public static final Node SECTION_NUMBER = term("sectionNumber");

  // The one unit of money.
  public static final Node CNY = concept("unit", "CNY");

  private Gk() {}

  /**
   * The concept of a code list.
   *
   * @param list name of the list, such as {@code handling}
   * @param notation code of the concept, such as {@code refused.1}
   */
  public static Node concept(String list, String notation) {
    return term(list + "/" + notation);
  }

  /** A code list as a whole. */
  public static Node scheme(String list) {
    return term("scheme/" + list);
  }

  /**
   * A field of the form.
   *
   * @param path {@code table/row}, or {@code proactive/row/column}
   */
  public static Node field(String form, String path) {
    return term("field/" + form + "/" + path);
  }

  /**
   * The structure of one cube of one edition of the form.
   *
   * @param cube a table, or {@code amounts} for the money of the table {@code proactive}
   */
  public static Node structure(String cube, String form) {
    return term("dsd/" + cube + "/" + form);
  }

  /** What is fixed for the slice of a cube that one report fills. */
  public static Node sliceKey(String cube, String form) {
    return term("slice-key/" + cube + "/" + form);
  }

  private static Node term(String local) {
    return NodeFactory.createURI(NS + local);
  }
}
