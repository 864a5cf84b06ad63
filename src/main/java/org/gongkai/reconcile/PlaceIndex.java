package org.gongkai.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Territory;
import org.gongkai.gazetteer.Township;

/** All ways in which the places of all years are written. Built once; then only read. */
final class PlaceIndex {
  private final Map<String, List<Form>> han = new HashMap<>(150_000);
  private final Map<String, List<Form>> latin = new HashMap<>(150_000);
  private final ShortForms shortForms;
  private final Pinyin pinyin = new Pinyin();
  private final OneOff near;

  PlaceIndex(Collection<Territory> territories, NameWords words) {
    this.shortForms = new ShortForms(words);
    territories.forEach(this::add);
    Map<String, String> letters = words.of("letter");
    letters.forEach(
        (letter, code) ->
            territories.stream()
                .filter(t -> t.key().equals(code))
                .forEach(t -> put(han, letter, new Form(t, Evidence.LETTER))));
    this.near = new OneOff(han.keySet());
  }

  private void add(Territory territory) {
    boolean township = territory instanceof Township;
    String name = Script.key(territory.name());
    put(han, name, new Form(territory, Evidence.FULL_NAME));
    Evidence asShort = township ? Evidence.TOWNSHIP_SHORT : Evidence.SHORT_NAME;
    for (String form : shortForms.of(name)) {
      put(han, form, new Form(territory, asShort));
    }
    addLatin(territory, name, township);
  }

  private void addLatin(Territory territory, String name, boolean township) {
    String bare = shortForms.of(name).stream().findFirst().orElse(name);
    String kind = name.startsWith(bare) ? name.substring(bare.length()) : "";
    Evidence evidence = township ? Evidence.TOWNSHIP_LATIN : Evidence.LATIN;
    Evidence whole = township ? Evidence.TOWNSHIP_LATIN : Evidence.LATIN_WITH_KIND;
    put(latin, pinyin.letters(bare), new Form(territory, evidence));
    put(latin, pinyin.letters(name), new Form(territory, whole));
    if (!township) {
      String known = Script.letters(territory.english().orElse(""));
      String tail = pinyin.letters(kind);
      boolean withKind = !tail.isEmpty() && known.endsWith(tail) && known.length() > tail.length();
      put(latin, known, new Form(territory, withKind ? whole : evidence));
      String stem = withKind ? known.substring(0, known.length() - tail.length()) : known;
      put(latin, stem, new Form(territory, evidence));
      put(latin, stem + tail, new Form(territory, whole));
      put(latin, pinyin.initials(bare, stem), new Form(territory, Evidence.INITIALS));
      put(latin, pinyin.initials(name, stem + tail), new Form(territory, Evidence.INITIALS));
    }
  }

  /** The first form of a place under a key stays: forms are put best first. */
  private static void put(Map<String, List<Form>> map, String key, Form form) {
    if (key.isEmpty()) {
      return;
    }
    List<Form> forms = map.getOrDefault(key, List.of());
    if (forms.stream().noneMatch(known -> known.territory().equals(form.territory()))) {
      map.put(key, Stream.concat(forms.stream(), Stream.of(form)).toList());
    }
  }

  /**
   * @param key of a whole name
   */
  List<Form> named(String key) {
    return han.getOrDefault(key, List.of());
  }

  /**
   * @param letters of a whole name
   */
  List<Form> latin(String letters) {
    return latin.getOrDefault(letters, List.of());
  }

  /** Places whose full or short name the text differs from in one character, or in its kind. */
  List<Form> misspelt(String key) {
    List<Form> found = new ArrayList<>();
    String kind = shortForms.kind(key);
    for (String name : near.near(key)) {
      boolean otherKind = !kind.isEmpty() && !shortForms.kind(name).equals(kind);
      for (Form form : named(name)) {
        found.add(new Form(form.territory(), evidence(key, name, form, otherKind)));
      }
    }
    shortForms.of(key).stream()
        .limit(1)
        .flatMap(bare -> named(bare).stream())
        .filter(form -> form.evidence() == Evidence.SHORT_NAME)
        .forEach(form -> found.add(new Form(form.territory(), Evidence.OTHER_KIND)));
    return found;
  }

  private Evidence evidence(String key, String name, Form form, boolean otherKind) {
    if (otherKind || form.evidence() == Evidence.TOWNSHIP_SHORT) {
      return Evidence.OTHER_KIND;
    }
    return sounds(key).equals(sounds(name)) ? Evidence.SAME_SOUND : Evidence.ONE_OFF;
  }

  private static String sounds(String name) {
    StringBuilder out = new StringBuilder();
    name.codePoints().forEach(c -> out.append(Characters.syllable(c)).append(' '));
    return out.toString();
  }

  Collection<String> names() {
    return han.keySet();
  }

  Collection<String> latinNames() {
    return latin.keySet();
  }
}
