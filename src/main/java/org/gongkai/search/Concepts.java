package org.gongkai.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.gongkai.reconcile.Spellings;
import org.gongkai.vocab.Gk;

/** The code lists: categories, applicants, rows of the tables, rules and all others. */
final class Concepts {
  /** What people ask for comes before what only the data need. */
  private static final List<String> FIRST =
      List.of(
          "table",
          "category",
          "handling",
          "applicant",
          "proceeding",
          "result",
          "statistic",
          "indicator",
          "coverage",
          "rule",
          "claim-indicator");

  private static final int OF_A_SCHEME = 100_000;

  private final Stated stated;
  private final Spellings spellings;

  Concepts(Stated stated, Spellings spellings) {
    this.stated = stated;
    this.spellings = spellings;
  }

  void entries(Consumer<Entry> each) {
    List<Node> all =
        stated.ofClass(SKOS.Concept.asNode()).stream()
            // A field is a row and a column of one form: they are found themselves.
            .filter(concept -> !stated.isA(concept, Gk.FIELD))
            .sorted(Comparator.comparing(Node::getURI))
            .toList();
    for (int i = 0; i < all.size(); i++) {
      Entry entry = entry(all.get(i));
      entry.order += i;
      each.accept(entry);
    }
  }

  private Entry entry(Node concept) {
    Entry entry = new Entry(Kind.CONCEPT, concept.getURI());
    entry.name = stated.text(concept, SKOS.prefLabel.asNode(), "zh").orElse("");
    entry.english = stated.text(concept, SKOS.prefLabel.asNode(), "en").orElse("");
    entry.reporting = true;
    entry.codes.addAll(stated.texts(concept, SKOS.notation.asNode(), ""));
    named(entry.name, entry);
    stated.texts(concept, SKOS.altLabel.asNode(), "zh").forEach(other -> other(other, entry));
    stated.texts(concept, SKOS.altLabel.asNode(), "en").forEach(other -> other(other, entry));
    entry.latin.add(Spellings.letters(entry.english));
    entry.text =
        String.join(
            "\n",
            stated.text(concept, SKOS.definition.asNode(), "zh").orElse(""),
            stated.text(concept, SKOS.definition.asNode(), "en").orElse(""));
    scheme(concept).ifPresent(scheme -> in(scheme, entry));
    return entry;
  }

  private void named(String name, Entry entry) {
    String key = Spellings.key(name);
    entry.names.add(key);
    if (Spellings.hasHan(key)) {
      entry.latin.add(spellings.pinyin(key));
      entry.initials.add(spellings.initials(key, ""));
    }
  }

  private static void other(String name, Entry entry) {
    entry.shortNames.add(Spellings.key(name));
  }

  private Optional<Node> scheme(Node concept) {
    return stated.objects(concept, SKOS.inScheme.asNode()).stream()
        .filter(Node::isURI)
        .min(Comparator.comparing(Node::getURI));
  }

  private void in(Node scheme, Entry entry) {
    String name = scheme.getURI().replaceAll(".*/scheme/", "");
    int at = FIRST.indexOf(name);
    entry.order = (at < 0 ? FIRST.size() : at) * OF_A_SCHEME;
    entry.context = stated.label(scheme, "zh");
  }
}
