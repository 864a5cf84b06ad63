package org.gongkai.pipeline;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.gongkai.assessment.Verdict;
import org.gongkai.assessment.Verdict.Standing;
import org.gongkai.mapping.ReportMapper;
import org.gongkai.store.ReportStore;
import org.gongkai.store.StoreIdentity;

/**
 * Adds verdicts of people to a store. What was noted of reading files and assessing reports, by
 * whatever overrides, stays as it is.
 */
public final class Judge implements AutoCloseable {
  private final AnnexStages stages;
  private final ReportStore store;

  private Judge(AnnexStages stages, ReportStore store) {
    this.stages = stages;
    this.store = store;
  }

  /**
   * Opens a store that is there.
   *
   * @throws org.gongkai.store.StoreException if it was built for another base or by other mappings
   */
  public static Judge open(Path directory, String base) {
    StoreIdentity identity = new StoreIdentity(base, ReportMapper.fingerprint());
    Remapping remapping = new Remapping(identity);
    return new Judge(
        new AnnexStages(base), ReportStore.open(directory, identity, remapping::statements));
  }

  /** Adds verdicts, all in one transaction; gives those that were new and whether they stand. */
  public Map<Verdict, Standing> judge(Collection<Verdict> verdicts) {
    return store.whole(writing -> new Judging(stages, writing).add(verdicts));
  }

  @Override
  public void close() {
    store.close();
  }
}
