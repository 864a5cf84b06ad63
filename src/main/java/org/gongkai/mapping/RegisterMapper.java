package org.gongkai.mapping;

import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.gongkai.gazetteer.Body;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Registers;
import org.gongkai.gazetteer.Township;
import org.gongkai.rml.RmlPlan;

/** Maps the registers that reports refer to: divisions, zones, agencies, years. */
public final class RegisterMapper {
  private final Gazetteer gazetteer;
  private final Registers registers;
  private final RmlPlan plan;

  private RegisterMapper(Gazetteer gazetteer, RmlPlan plan) {
    this.gazetteer = gazetteer;
    this.registers = new Registers(gazetteer);
    this.plan = plan;
  }

  /** A mapper that puts {@code base} before every relative address. */
  public static RegisterMapper load(Gazetteer gazetteer, String base) {
    RmlPlan plan = RmlPlan.compile(MappingFiles.read(MappingFiles.REGISTERS), base);
    return new RegisterMapper(gazetteer, plan);
  }

  /** Sends every division, zone, government and year. */
  public void map(StreamRDF out) {
    registers.documents().forEach(document -> plan.map(document, out));
  }

  /**
   * What the register says of a department or township that reports; nothing of another government,
   * which the register holds anyway.
   *
   * @param agencyKey such as {@code 360981/行政审批局}
   */
  public Set<Triple> department(String agencyKey) {
    TripleSet sink = new TripleSet();
    gazetteer
        .body(agencyKey)
        .filter(body -> !body.isGovernment() || body.territory() instanceof Township)
        .map((Body body) -> registers.department(body))
        .ifPresent(document -> plan.map(document, sink));
    return sink.triples();
  }
}
