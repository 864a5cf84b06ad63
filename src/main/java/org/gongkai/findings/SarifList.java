package org.gongkai.findings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongkai.assessment.Finding;
import org.gongkai.report.Span;

/**
 * SARIF 2.1.0 (OASIS Standard, 27 March 2020), for tools that show the findings of checkers beside
 * the text. Regions count code points from 0 ({@code columnKind unicodeCodePoints}) in the text
 * view of the file.
 */
public final class SarifList implements FindingList {
  private final PrintStream out;
  private final JsonGenerator json;
  private final Map<String, RuleNote> rules;

  /** Writes everything before the first result. */
  public SarifList(PrintStream out, Map<String, RuleNote> rules, String version)
      throws IOException {
    this.out = out;
    this.rules = rules;
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    this.json = factory.createGenerator(out).useDefaultPrettyPrinter();
    json.writeStartObject();
    json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeStringField("columnKind", "unicodeCodePoints");
    driver(version, rules.values());
    json.writeArrayFieldStart("results");
  }

  private void driver(String version, Collection<RuleNote> notes) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "gongkai");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("rules");
    for (RuleNote rule : notes) {
      json.writeStartObject();
      json.writeStringField("id", rule.notation());
      text("shortDescription", rule.labelEn() + " " + rule.labelZh());
      json.writeStringField("helpUri", rule.address());
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", level(rule));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String level(RuleNote rule) {
    return rule.severity() == Severity.INFORMATION ? "note" : rule.severity().notation();
  }

  private void text(String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  @Override
  public void add(ReportFindings report) throws IOException {
    for (Finding finding : report.assessment().findings()) {
      result(report, finding);
    }
  }

  private void result(ReportFindings report, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule());
    switch (finding.state()) {
      case BROKEN -> level("fail", level(rules.get(finding.rule())));
      case UNDECIDABLE -> level("open", "none");
      case NOT_APPLICABLE -> level("notApplicable", "none");
      case HOLDS -> level("pass", "none");
    }
    text("message", finding.sentenceEn() + " " + finding.sentenceZh());
    json.writeArrayFieldStart("locations");
    List<String> operands = ReportFindings.operands(finding).toList();
    boolean none = true;
    for (String operand : operands) {
      var span = report.span(operand);
      if (span.isPresent()) {
        location(report.file(), operand, span.get());
        none = false;
      }
    }
    if (none) {
      file(report.file());
    }
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("cells/v1", finding.fingerprint());
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("finding", report.address(finding));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void level(String kind, String level) throws IOException {
    json.writeStringField("kind", kind);
    json.writeStringField("level", level);
  }

  private void location(String file, String operand, Span span) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    artifact(file);
    json.writeObjectFieldStart("region");
    json.writeNumberField("charOffset", span.start());
    json.writeNumberField("charLength", span.end() - span.start());
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("fullyQualifiedName", operand);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void file(String file) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    artifact(file);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A relative reference (RFC 3986 section 4.2), as section 3.4.3 asks. */
  private void artifact(String file) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    String encoded = URLEncoder.encode(file.replace('\\', '/'), StandardCharsets.UTF_8);
    json.writeStringField("uri", encoded.replace("%2F", "/").replace("+", "%20"));
    json.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
    out.println();
  }
}
