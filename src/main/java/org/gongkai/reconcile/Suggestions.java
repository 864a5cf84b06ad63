package org.gongkai.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Body;
import org.gongkai.gazetteer.Government;
import org.gongkai.gazetteer.Territory;

/** Completes what somebody has begun to type. */
final class Suggestions {
  private static final Comparator<Entity> ORDER =
      Comparator.comparing((Entity e) -> e.territory().validity().until().isPresent())
          .thenComparing(e -> e.territory().level())
          .thenComparing(Entity::name)
          .thenComparing(Entity::id);

  private final PlaceIndex index;
  private final Organs organs;
  private final Identifiers identifiers;
  private final String[] names;
  private final String[] latinNames;

  Suggestions(PlaceIndex index, Organs organs, Identifiers identifiers) {
    this.index = index;
    this.organs = organs;
    this.identifiers = identifiers;
    this.names = sorted(index.names());
    this.latinNames = sorted(index.latinNames());
  }

  private static String[] sorted(Collection<String> keys) {
    String[] sorted = keys.toArray(String[]::new);
    Arrays.sort(sorted);
    return sorted;
  }

  /** In force first, then by level and name; what an identifier or code says stands before all. */
  List<Entity> beginningWith(String prefix, Set<Kind> kinds) {
    Set<Entity> found = new LinkedHashSet<>();
    identifiers
        .read(prefix, new Wanted(kinds, OptionalInt.empty()))
        .forEach(reading -> found.add(reading.entity()));
    Stream<Entity> named =
        Script.hasHan(prefix)
            ? Stream.concat(
                places(names, Script.key(prefix), index::named), agencies(Script.key(prefix)))
            : places(latinNames, Script.letters(prefix), index::latin);
    named.distinct().sorted(ORDER).forEach(found::add);
    return found.stream().filter(entity -> kinds.contains(entity.kind())).toList();
  }

  private Stream<Entity> places(
      String[] sorted, String prefix, Function<String, List<Form>> named) {
    if (prefix.isEmpty()) {
      return Stream.empty();
    }
    int at = Arrays.binarySearch(sorted, prefix);
    return Arrays.stream(sorted, at < 0 ? -at - 1 : at, sorted.length)
        .takeWhile(name -> name.startsWith(prefix))
        .flatMap(name -> named.apply(name).stream())
        .flatMap(form -> entities(form.territory(), ""));
  }

  /** Where the text goes on behind the name of a place. */
  private Stream<Entity> agencies(String key) {
    List<Entity> found = new ArrayList<>();
    for (int cut = 2; cut < key.length(); cut++) {
      String tail = key.substring(cut);
      for (Form form : index.named(key.substring(0, cut))) {
        entities(form.territory(), tail)
            .filter(entity -> entity.kind() == Kind.AGENCY)
            .forEach(found::add);
      }
    }
    return found.stream();
  }

  /** The place, its government and its organs, of which the words behind the place begin so. */
  private Stream<Entity> entities(Territory territory, String tail) {
    Stream<Entity> government =
        territory.government().map(Government::word).filter(word -> word.startsWith(tail)).stream()
            .map(word -> Entity.government(territory));
    Stream<Entity> bodies =
        organs.of(territory).stream()
            .filter((Body body) -> Script.key(body.organ()).startsWith(tail))
            .map(Entity::agency);
    return Stream.concat(
        Stream.of(Entity.jurisdiction(territory)), Stream.concat(government, bodies));
  }
}
