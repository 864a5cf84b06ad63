package org.gongkai.pipeline;

import java.util.Optional;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.mapping.ReportMapper;
import org.gongkai.report.ReportJson;
import org.gongkai.store.Statements;
import org.gongkai.store.StoreIdentity;

/** Makes the statements of stored reports again. Serves any number of threads. */
public final class Remapping {
  private final StoreIdentity identity;
  private Optional<Stages> stages = Optional.empty();

  public Remapping(StoreIdentity identity) {
    this.identity = identity;
  }

  /** Whether the store was built by the mappings of this program. */
  public boolean fits() {
    return identity.fingerprint().equals(ReportMapper.fingerprint());
  }

  /** The statements of a parsed report, exactly as they were made when it was stored. */
  public Statements statements(byte[] json) {
    return stages().remap(ReportJson.parse(json));
  }

  // Some seconds of loading, which a server that nobody mirrors need not spend.
  private synchronized Stages stages() {
    if (stages.isEmpty()) {
      stages = Optional.of(new Stages(Gazetteer.load(), identity.base()));
    }
    return stages.get();
  }
}
