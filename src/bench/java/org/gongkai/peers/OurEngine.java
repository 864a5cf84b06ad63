package org.gongkai.peers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.rml.RecordMapper;
import org.gongkai.rml.RmlPlan;
import org.gongkai.rml.source.SourceFiles;

/** What {@code gongkai map} does. */
final class OurEngine implements Engine {
  private final RmlPlan plan;

  OurEngine() throws IOException {
    this.plan = RmlPlan.compile(Mappings.documents(), Mappings.BASE);
  }

  @Override
  public void map(Path reports, int threads, OutputStream out) throws IOException {
    String name = plan.sourceNames().get(0);
    var source = SourceFiles.open(plan, name, List.of(reports), said -> {});
    new RecordMapper(plan, Map.of(name, source))
        .map(
            threads,
            (bytes, length) -> out.write(bytes, 0, length),
            problem -> {
              throw new IllegalStateException(problem.toString());
            });
  }
}
