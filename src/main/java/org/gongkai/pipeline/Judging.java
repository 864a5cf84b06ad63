package org.gongkai.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.AssessmentJson;
import org.gongkai.assessment.FindingAddresses;
import org.gongkai.assessment.Verdict;
import org.gongkai.assessment.Verdict.Standing;
import org.gongkai.assessment.VerdictJson;
import org.gongkai.assessment.Verdicts;
import org.gongkai.store.Annex;
import org.gongkai.store.Writing;

/** Adds verdicts of people to an open transaction; one that is there already changes nothing. */
final class Judging {
  private final AnnexStages stages;
  private final Writing writing;

  Judging(AnnexStages stages, Writing writing) {
    this.stages = stages;
    this.writing = writing;
  }

  /** Adds verdicts; gives those that were new, each with whether it stands. */
  Map<Verdict, Standing> add(Collection<Verdict> verdicts) {
    Map<Verdict, Standing> fresh = new TreeMap<>(Verdicts.ORDER);
    Map<String, List<Verdict>> byReport =
        verdicts.stream()
            .collect(Collectors.groupingBy(Verdict::report, TreeMap::new, Collectors.toList()));
    byReport.forEach((report, own) -> fresh.putAll(add(report, own)));
    return fresh;
  }

  private Map<Verdict, Standing> add(String report, List<Verdict> own) {
    Collection<Verdict> before =
        writing
            .annex(Annex.Kind.VERDICTS, FindingAddresses.verdicts(report))
            .map(json -> (Collection<Verdict>) VerdictJson.read(json).standings().keySet())
            .orElse(List.of());
    Collection<Verdict> all = new TreeSet<>(Verdicts.ORDER);
    all.addAll(before);
    all.addAll(own);
    Verdicts now = Verdicts.of(report, all, assessment(report));
    writing.annex(List.of(stages.verdicts(now)));
    Map<Verdict, Standing> fresh = new TreeMap<>(now.standings());
    new ArrayList<>(before).forEach(fresh::remove);
    return fresh;
  }

  private Optional<Assessment> assessment(String report) {
    return writing
        .annex(Annex.Kind.ASSESSMENT, FindingAddresses.assessment(report))
        .map(AssessmentJson::read);
  }
}
