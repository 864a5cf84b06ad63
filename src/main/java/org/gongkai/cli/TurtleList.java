package org.gongkai.cli;

import java.io.OutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.gongkai.findings.FindingList;
import org.gongkai.findings.ReportFindings;
import org.gongkai.mapping.AssessmentMapper;
import org.gongkai.report.ReportJson;
import org.gongkai.vocab.Prefixes;

/** The statements of each assessment, as the store would have them, in Turtle. */
final class TurtleList implements FindingList {
  private final AssessmentMapper mapper;
  private final StreamRDF writer;

  /**
   * @param base what addresses begin with
   */
  TurtleList(OutputStream out, String base) {
    this.mapper = AssessmentMapper.load(base);
    this.writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
    writer.start();
    Prefixes.MAP.forEach(writer::prefix);
  }

  @Override
  public void add(ReportFindings report) {
    mapper.assessment(ReportJson.parse(report.json())).forEach(writer::triple);
  }

  @Override
  public void end() {
    writer.finish();
  }
}
