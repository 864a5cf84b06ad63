package org.gongkai.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.gazetteer.Territory;

/** Reads text in Latin letters: pinyin, English names, first letters. */
final class LatinReader {
  private static final Pattern PARTS = Pattern.compile("[,;/|()>›]+");
  private static final Pattern WORDS = Pattern.compile("[\\s._-]+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`ʼ]");

  private final PlaceIndex index;
  private final Family family;
  private final Map<String, String> kinds;
  private final Set<String> noise;
  private final Set<String> governments;

  LatinReader(PlaceIndex index, Family family, NameWords words) {
    this.index = index;
    this.family = family;
    this.kinds = words.of("english-kind");
    this.noise = words.of("english-noise").keySet();
    this.governments = words.of("english-government").keySet();
  }

  List<Reading> read(String text, Wanted wanted) {
    List<List<String>> parts = Arrays.stream(PARTS.split(text)).map(LatinReader::words).toList();
    boolean government =
        parts.stream().anyMatch(words -> words.stream().anyMatch(governments::contains));
    List<Placed> found = new ArrayList<>();
    for (int main = 0; main < parts.size(); main++) {
      found.addAll(within(places(parts.get(main)), others(parts, main)));
    }
    List<Placed> nested = found.stream().filter(Placed::nested).toList();
    return (nested.isEmpty() ? found : nested)
        .stream().flatMap(placed -> meanings(placed, government, wanted).stream()).toList();
  }

  private static List<String> words(String part) {
    String lower = APOSTROPHES.matcher(part.toLowerCase(Locale.ROOT)).replaceAll("");
    return Arrays.stream(WORDS.split(lower)).filter(word -> !word.isEmpty()).toList();
  }

  private List<Set<Territory>> others(List<List<String>> parts, int main) {
    List<Set<Territory>> wide = new ArrayList<>();
    for (int other = 0; other < parts.size(); other++) {
      // 江西省 and "China" beside it: the country says nothing.
      if (other != main && !noise.containsAll(parts.get(other))) {
        wide.add(territories(named(parts.get(other))));
      }
    }
    return wide;
  }

  private static List<Reading> meanings(Placed placed, boolean government, Wanted wanted) {
    Territory territory = placed.territory();
    if (!government) {
      return wanted.place(placed);
    }
    return territory.government().isEmpty()
        ? List.of()
        : wanted.agency(
            placed, new Organs.Named(Entity.government(territory), OrganEvidence.GOVERNMENT));
  }

  /** The whole as one name, or one name and another in which it lies, in either order. */
  private List<Placed> places(List<String> words) {
    List<Placed> found = new ArrayList<>();
    named(words).forEach(form -> found.add(new Placed(form)));
    for (int cut = 1; found.isEmpty() && cut < words.size(); cut++) {
      List<Form> first = named(words.subList(0, cut));
      List<Form> last = named(words.subList(cut, words.size()));
      found.addAll(nested(last, territories(first)));
      found.addAll(nested(first, territories(last)));
    }
    return found;
  }

  private List<Placed> nested(List<Form> inner, Set<Territory> outer) {
    return inner.stream()
        .filter(form -> family.isInside(form.territory(), outer))
        .map(form -> new Placed(form.territory(), form.evidence(), true, true))
        .toList();
  }

  private List<Placed> within(List<Placed> found, List<Set<Territory>> wide) {
    return found.stream()
        .map(
            p ->
                new Placed(
                    p.territory(),
                    p.evidence(),
                    p.path() || !wide.isEmpty(),
                    wide.stream().allMatch(outer -> family.isInside(p.territory(), outer))))
        .toList();
  }

  private static Set<Territory> territories(List<Form> forms) {
    return forms.stream().map(Form::territory).collect(Collectors.toSet());
  }

  /** Places of this name as it stands, else without the words that only say what kind they are. */
  private List<Form> named(List<String> words) {
    List<Form> whole = index.latin(Script.letters(String.join("", words)));
    if (!whole.isEmpty()) {
      return whole;
    }
    List<String> said = words.stream().filter(kinds::containsKey).toList();
    String bare =
        words.stream()
            .filter(w -> !kinds.containsKey(w) && !noise.contains(w) && !governments.contains(w))
            .collect(Collectors.joining());
    return index.latin(Script.letters(bare)).stream()
        .filter(form -> said.stream().allMatch(kind -> isKind(form.territory(), kind)))
        .map(form -> said.isEmpty() ? form : withKind(form))
        .toList();
  }

  private static Form withKind(Form form) {
    return form.evidence() == Evidence.LATIN
        ? new Form(form.territory(), Evidence.LATIN_WITH_KIND)
        : form;
  }

  private boolean isKind(Territory territory, String word) {
    return Arrays.stream(kinds.get(word).split("\\|")).anyMatch(territory.name()::endsWith);
  }
}
