package org.gongkai.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.assessment.FindingAddresses;
import org.gongkai.federate.Federation;
import org.gongkai.pipeline.ProgramVersion;
import org.gongkai.pipeline.Remapping;
import org.gongkai.pipeline.StoredSearch;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.QueryCatalogue;
import org.gongkai.release.ReleaseFolder;
import org.gongkai.search.SearchIndex;
import org.gongkai.store.Annex;
import org.gongkai.store.ChangeLog;
import org.gongkai.store.ReportStore;
import org.gongkai.web.StoreServed;

/**
 * A store as a server shows it.
 *
 * @param program what pages, questions and files are made by, as one word
 */
record StoreData(
    ReportStore store,
    List<NamedQuery> questions,
    Remapping remapping,
    String program,
    SearchIndex index,
    Optional<ReleaseFolder> downloads)
    implements StoreServed {
  StoreData {
    questions = List.copyOf(questions);
  }

  /** With all questions of its own, and those others whose partners are there. */
  static StoreData of(ReportStore store, Federation federation) {
    return of(store, federation, StoredSearch.of(store), Optional.empty());
  }

  /**
   * The same, with an index that its owner closes.
   *
   * @param downloads files of all of it
   */
  static StoreData of(
      ReportStore store,
      Federation federation,
      SearchIndex index,
      Optional<ReleaseFolder> downloads) {
    List<NamedQuery> questions = new ArrayList<>(QueryCatalogue.load().all());
    QueryCatalogue.federated().all().stream()
        .filter(question -> federation.serves(question.query()))
        .forEach(questions::add);
    String names = questions.stream().map(NamedQuery::name).collect(Collectors.joining(" "));
    String files = downloads.map(ReleaseFolder::sums).orElse("");
    String program = DigestUtils.sha256Hex(ProgramVersion.fingerprint() + names + files);
    return new StoreData(
        store, questions, new Remapping(store.identity()), program, index, downloads);
  }

  @Override
  public Optional<SearchIndex> search() {
    return Optional.of(index);
  }

  @Override
  public Optional<String> state() {
    return store.feed().changes().map(log -> log.state() + program);
  }

  @Override
  public Optional<byte[]> assessment(String reportAddress) {
    return store.annexes().get(Annex.Kind.ASSESSMENT, FindingAddresses.assessment(reportAddress));
  }

  // What the log promises is made by mapping again: by other mappings it would be something else.
  @Override
  public Optional<ChangeLog> changes() {
    return remapping.fits() ? store.feed().changes() : Optional.empty();
  }

  @Override
  public Optional<byte[]> statements(String reportAddress) {
    return store.feed().statements(reportAddress, remapping::statements);
  }
}
