package org.gongkai.search;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.gongkai.reconcile.Spellings;
import org.gongkai.vocab.Gk;

/** The governments of the register and the bodies that report. */
final class Agencies {
  private static final String SPACE = "id/agency/";
  private static final String GOVERNMENT = "人民政府";
  private static final String FOR_SHORT = "政府";
  private static final int BELOW_GOVERNMENTS = 50_000_000;

  private final Stated stated;
  private final Spellings spellings;
  private final Places places;

  Agencies(Stated stated, Spellings spellings, Places places) {
    this.stated = stated;
    this.spellings = spellings;
    this.places = places;
  }

  /**
   * @param reporting those that have reports
   */
  void entries(Set<Node> reporting, Consumer<Entry> each) {
    List<Node> all =
        stated.ofClass(ORG.FormalOrganization.asNode()).stream()
            .sorted(Comparator.comparing(Node::getURI))
            .toList();
    for (int i = 0; i < all.size(); i++) {
      Entry entry = entry(all.get(i));
      entry.reporting = reporting.contains(all.get(i));
      entry.order += i;
      each.accept(entry);
    }
  }

  private Entry entry(Node agency) {
    Entry entry = new Entry(Kind.AGENCY, agency.getURI());
    entry.name = stated.label(agency, "zh");
    entry.english = stated.label(agency, "en");
    entry.codes.add(stated.key(agency, SPACE));
    entry.codes.add(stated.key(agency, ""));
    entry.names.add(Spellings.key(entry.name));
    entry.latin.add(Spellings.letters(entry.english));
    entry.order = stated.isA(agency, Gk.GOVERNMENT) ? 0 : BELOW_GOVERNMENTS;
    place(agency).ifPresent(place -> at(place, entry));
    return entry;
  }

  private Optional<Node> place(Node agency) {
    return stated.objects(agency, DCTerms.spatial.asNode()).stream().findFirst();
  }

  /** Whatever is written for the place may stand in the body's name. */
  private void at(Node place, Entry entry) {
    String above = places.path(place);
    entry.context = above.isEmpty() ? places.name(place) : above + " › " + places.name(place);
    entry.ended = places.hasEnded(place);
    entry.order += places.order(place);
    PlaceNames names = places.names(place);
    String whole = Spellings.key(entry.name);
    int at = whole.indexOf(names.full());
    if (at >= 0) {
      String before = whole.substring(0, at);
      for (String organ : organs(whole.substring(at + names.full().length()))) {
        written(names, before, organ, entry);
      }
      entry.shortNames.remove(whole);
    }
  }

  private static List<String> organs(String organ) {
    return organ.equals(GOVERNMENT) ? List.of(GOVERNMENT, FOR_SHORT) : List.of(organ);
  }

  private void written(PlaceNames names, String before, String organ, Entry entry) {
    Set<String> forms = new LinkedHashSet<>(names.shorter());
    forms.add(names.full());
    forms.forEach(form -> entry.shortNames.add(before + form + organ));
    String first = spellings.pinyin(before);
    String last = spellings.pinyin(organ);
    names.latin().stream()
        .filter(form -> !form.isEmpty())
        .forEach(form -> entry.latin.add(first + form + last));
    String begin = spellings.initials(before, "");
    String end = spellings.initials(organ, "");
    names.initials().forEach(form -> entry.initials.add(begin + form + end));
  }
}
