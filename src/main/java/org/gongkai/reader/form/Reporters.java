package org.gongkai.reader.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Body;
import org.gongkai.gazetteer.Government;
import org.gongkai.gazetteer.Mention;
import org.gongkai.reader.form.Names.Decision;
import org.gongkai.reader.form.Names.Found;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Told.Evidence;

/**
 * Tells which body reports: the one in the title; without a title that names one, the one body that
 * the paragraphs before section 一 name; else the signature; else the page's title. Two that fit are
 * reported, never chosen between.
 */
final class Reporters {
  private static final int SIGNATURE = 200;

  private final Names names;
  private final TextView view;
  private final Signature signature;
  private final int preamble;

  /** {@code preamble} is where the first section begins. */
  Reporters(Names names, TextView view, Signature signature, int preamble) {
    this.names = names;
    this.view = view;
    this.signature = signature;
    this.preamble = preamble;
  }

  Decision decide(Optional<Title> own, Optional<Title> page, Remarks remarks) {
    Decision decision = first(own, page);
    decision.body().ifPresent(f -> compare(f, remarks));
    return decision;
  }

  private Decision first(Optional<Title> own, Optional<Title> page) {
    Optional<Title> naming = own.filter(Title::namesAgency);
    Decision titled = naming.map(t -> byTitle(t.agency(), page)).orElseGet(Reporters::untitled);
    // Without its year a line may be anything that ends in 年度报告.
    if (!titled.isOpen() || naming.flatMap(Title::year).isPresent()) {
      return titled;
    }
    Decision paragraph = new FirstParagraph(names, view, preamble).decide();
    return Stream.<Supplier<Decision>>of(() -> paragraph, this::signed, () -> ofPage(page))
        .map(Supplier::get)
        .filter(d -> !d.isOpen())
        .findFirst()
        .orElse(paragraph);
  }

  private static Decision untitled() {
    return Decision.none(Code.UNKNOWN_AGENCY, "no title names a body");
  }

  private Decision byTitle(Piece agency, Optional<Title> page) {
    Decision titled = names.meaning(agency, Evidence.TITLE);
    if (titled.body().isPresent()) {
      return inFull(titled.body().get(), titled);
    }
    return titled.isOpen() ? withItsPlace(agency, page).orElse(titled) : titled;
  }

  /** A title that leaves out the place: the text names one body of that name with its place. */
  private Optional<Decision> withItsPlace(Piece agency, Optional<Title> page) {
    Map<String, Decision> found = new LinkedHashMap<>();
    for (Mention mention : names.bodies(agency.text())) {
      Evidence evidence = evidence(mention.start());
      Decision named = names.decision(mention.resolution(), names.piece(mention), evidence);
      named.body().ifPresent(f -> found.putIfAbsent(f.body().key(), named));
    }
    if (found.size() > 1) {
      String why = agency.text() + ": " + String.join(" | ", found.keySet());
      return Optional.of(Decision.none(Code.AMBIGUOUS_AGENCY, why));
    }
    return found.values().stream()
        .findFirst()
        .or(
            () ->
                Optional.of(ofPage(page))
                    .filter(d -> d.body().filter(f -> endsSo(f, agency)).isPresent()));
  }

  private static boolean endsSo(Found found, Piece agency) {
    return found.told().printed().endsWith(agency.text());
  }

  private Evidence evidence(int position) {
    if (position < preamble) {
      return Evidence.FIRST_PARAGRAPH;
    }
    int end = names.text().stripTrailing().length();
    return position > end - SIGNATURE ? Evidence.SIGNATURE : Evidence.BODY_TEXT;
  }

  /** A short name in the title that the text or the signature gives in full. */
  private Decision inFull(Found titled, Decision decision) {
    return new ShortName(names, view)
        .inFull(titled, signature.names())
        .map(Decision::of)
        .orElse(decision);
  }

  private Decision signed() {
    return signature.names().stream()
        .map(name -> names.government(name, Evidence.SIGNATURE)) // its office signs
        .filter(d -> d.body().isPresent())
        .findFirst()
        .orElseGet(Reporters::untitled);
  }

  private Decision ofPage(Optional<Title> page) {
    return page.filter(Title::namesAgency)
        .map(t -> names.meaning(t.agency(), Evidence.PAGE_TITLE))
        .orElseGet(Reporters::untitled);
  }

  /** Says so if another body signs; an office signs for its government. */
  private void compare(Found found, Remarks remarks) {
    Optional<Found> signed = signed().body();
    signed
        .filter(s -> !isSame(found.body(), s.body()))
        .ifPresent(
            s -> {
              Piece name =
                  signature.names().stream()
                      .filter(n -> n.text().equals(s.told().printed()))
                      .findFirst()
                      .orElseThrow();
              String both = found.body().name() + ", signed " + s.told().printed();
              remarks.add(Code.AGENCY_DIFFERS, "", name, both);
            });
  }

  private static boolean isSame(Body told, Body signed) {
    if (told.key().equals(signed.key())) {
      return true;
    }
    if (told.territory().equals(signed.territory()) && signed.organ().startsWith(told.organ())) {
      return true; // the office of a department
    }
    String government = told.territory().government().map(Government::word).orElse("");
    boolean ofGovernment = told.isGovernment() || told.organ().startsWith(government);
    boolean byGovernment = signed.isGovernment() || signed.organ().startsWith(government);
    return told.territory().equals(signed.territory()) && ofGovernment && byGovernment;
  }
}
