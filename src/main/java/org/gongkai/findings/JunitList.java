package org.gongkai.findings;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gongkai.assessment.Finding;
import org.gongkai.assessment.FindingState;
import org.gongkai.assessment.Tally;

/**
 * JUnit XML, for build servers: a suite for each rule, a case for each report that it was looked at
 * in. A case with a broken place fails; one where nothing could be decided is skipped.
 */
public final class JunitList implements FindingList {
  private record Case(String name, List<String> broken, boolean decided) {}

  private final PrintStream out;
  private final Map<String, RuleNote> rules;
  private final Map<String, List<Case>> suites = new TreeMap<>();

  public JunitList(PrintStream out, Map<String, RuleNote> rules) {
    this.out = out;
    this.rules = rules;
  }

  @Override
  public void add(ReportFindings report) {
    String name = report.report().reporter().name() + " " + report.report().year();
    for (Tally tally : report.assessment().tallies()) {
      List<String> broken =
          report.assessment().findings().stream()
              .filter(f -> f.rule().equals(tally.rule()) && f.state() == FindingState.BROKEN)
              .map(JunitList::line)
              .toList();
      boolean decided = tally.holds() + tally.broken() > 0;
      suites
          .computeIfAbsent(tally.rule(), r -> new ArrayList<>())
          .add(new Case(name, broken, decided));
    }
  }

  private static String line(Finding finding) {
    String place = finding.place().isEmpty() ? "" : finding.place() + ": ";
    return place + finding.sentenceZh() + " " + finding.sentenceEn();
  }

  @Override
  public void end() throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      for (Map.Entry<String, List<Case>> suite : suites.entrySet()) {
        suite(xml, rules.get(suite.getKey()), suite.getValue());
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
      out.println();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void suite(XMLStreamWriter xml, RuleNote rule, List<Case> cases)
      throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", rule.notation());
    xml.writeAttribute("tests", String.valueOf(cases.size()));
    long failures = cases.stream().filter(c -> !c.broken().isEmpty()).count();
    long skipped = cases.stream().filter(c -> !c.decided()).count();
    xml.writeAttribute("failures", String.valueOf(failures));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", String.valueOf(skipped));
    for (Case test : cases) {
      testCase(xml, rule, test);
    }
    xml.writeEndElement();
  }

  private static void testCase(XMLStreamWriter xml, RuleNote rule, Case test)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", rule.notation());
    xml.writeAttribute("name", legal(test.name()));
    if (!test.broken().isEmpty()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("type", rule.severity().notation());
      xml.writeAttribute("message", rule.labelZh() + " " + rule.labelEn());
      xml.writeCharacters(legal(String.join("\n", test.broken())));
      xml.writeEndElement();
    } else if (!test.decided()) {
      xml.writeEmptyElement("skipped");
    }
    xml.writeEndElement();
  }

  /** Without the characters that no XML document can hold (XML 1.0 section 2.2). */
  private static String legal(String text) {
    return text.codePoints()
        .filter(c -> c == 9 || c == 10 || c == 13 || c >= 0x20 && c != 0xFFFE && c != 0xFFFF)
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
