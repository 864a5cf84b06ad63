package org.gongkai.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.mapping.AssessmentMapper;
import org.gongkai.mapping.ReportMapper;
import org.gongkai.report.ReportJson;
import org.gongkai.store.Statements;
import org.gongkai.store.StoreIdentity;

/** Makes the statements of what is stored again. Serves any number of threads. */
public final class Remapping {
  private final StoreIdentity identity;
  private final boolean fits;
  private Optional<Stages> stages = Optional.empty();
  private Optional<AssessmentMapper> annexes = Optional.empty();

  public Remapping(StoreIdentity identity) {
    this.identity = identity;
    this.fits = identity.fingerprint().equals(ReportMapper.fingerprint());
  }

  /** Whether the store was built by the mappings of this program. */
  public boolean fits() {
    return fits;
  }

  /**
   * The statements of a parsed report, or of a document beside one, exactly as they were made when
   * it was stored.
   */
  public Statements statements(byte[] json) {
    JsonNode tree = ReportJson.parse(json);
    return annexes().statements(tree).map(Statements::of).orElseGet(() -> stages().remap(tree));
  }

  private synchronized AssessmentMapper annexes() {
    if (annexes.isEmpty()) {
      annexes = Optional.of(AssessmentMapper.load(identity.base()));
    }
    return annexes.get();
  }

  // Some seconds of loading, which a server that nobody mirrors need not spend.
  private synchronized Stages stages() {
    if (stages.isEmpty()) {
      stages = Optional.of(new Stages(Gazetteer.load(), identity.base()));
    }
    return stages.get();
  }
}
