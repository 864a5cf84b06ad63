package org.gongkai.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.gazetteer.Body;
import org.gongkai.gazetteer.Territory;
import org.gongkai.rml.RecordSource;
import org.gongkai.rml.SourceRecord;

/**
 * The records of a source, to each of which is added what it is linked to: {@value #JURISDICTION},
 * the address of its division or zone, and {@value #GOVERNMENT}, that of the place's government, if
 * it has one. Where each stands is told before it is handed on, so that it is known which record
 * says what, as long as each is mapped before the next is asked for.
 */
final class LinkedRecords implements RecordSource {
  static final String JURISDICTION = "jurisdiction";
  static final String GOVERNMENT = "government";

  private static final List<String> ADDED = List.of(JURISDICTION, GOVERNMENT);

  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:\\D.*)?");

  private final RecordSource source;
  private final Linking linking;
  private final PlaceFinder places;
  private final Consumer<String> at;
  private final Consumer<String> told;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> clashing = new TreeSet<>();

  /**
   * @param at told where each record stands before it is handed on, such as {@code 人口.csv line 3}
   * @param told why that record cannot be linked
   */
  LinkedRecords(
      RecordSource source,
      Linking linking,
      PlaceFinder places,
      Consumer<String> at,
      Consumer<String> told) {
    this.source = source;
    this.linking = linking;
    this.places = places;
    this.at = at;
    this.told = told;
  }

  /** Members of the linking that some record or the header has. */
  Set<String> seen() {
    return Set.copyOf(seen);
  }

  /** Members of the source that are called like what is added to it. */
  Set<String> clashing() {
    return Set.copyOf(clashing);
  }

  @Override
  public void each(Visitor visitor) throws IOException {
    source.each(
        new Visitor() {
          @Override
          public void record(SourceRecord record) throws IOException {
            at.accept(record.place());
            visitor.record(linking.isAny() ? linked(record) : record);
          }

          @Override
          public void header(List<String> columns) {
            columns.stream().filter(linking.members()::contains).forEach(seen::add);
            visitor.header(linking.isAny() ? extended(columns) : columns);
          }
        });
  }

  private List<String> extended(List<String> columns) {
    List<String> all = new ArrayList<>(columns);
    ADDED.stream().filter(columns::contains).forEach(clashing::add);
    ADDED.stream().filter(a -> !columns.contains(a)).forEach(all::add);
    return all;
  }

  private SourceRecord linked(SourceRecord record) {
    return new SourceRecord(
        record.place(),
        record.root(),
        record.isElement(),
        record.size(),
        () -> {
          JsonNode content = record.content().parse();
          link(content);
          return content;
        });
  }

  /** Every object at any depth that says a place. */
  private void link(JsonNode node) {
    node.forEach(this::link);
    if (node instanceof ObjectNode object) {
      linking.members().stream().filter(object::has).forEach(seen::add);
      ADDED.stream().filter(object::has).forEach(clashing::add);
      Optional<String> code = text(object, linking.code());
      Optional<String> name = text(object, linking.name());
      if (code.isPresent() || name.isPresent()) {
        link(object, code, name);
      }
    }
  }

  private void link(ObjectNode object, Optional<String> code, Optional<String> name) {
    Optional<Integer> year = year(object);
    if (year.isEmpty()) {
      told.accept("no year of four digits in " + linking.year().orElse(""));
      return;
    }
    PlaceFinder.Found found = places.find(code, name, text(object, linking.within()), year.get());
    found.place().ifPresentOrElse(p -> add(object, p), () -> told.accept(found.reason()));
  }

  private static void add(ObjectNode object, Territory place) {
    object.put(JURISDICTION, place.address());
    place
        .government()
        .ifPresent(government -> object.put(GOVERNMENT, new Body(place, "").address()));
  }

  private Optional<Integer> year(ObjectNode object) {
    if (linking.always().isPresent()) {
      return Optional.of(linking.always().getAsInt());
    }
    Matcher year = YEAR.matcher(text(object, linking.year()).orElse(""));
    return year.matches() ? Optional.of(Integer.parseInt(year.group(1))) : Optional.empty();
  }

  /** A blank cell says nothing. */
  private static Optional<String> text(ObjectNode object, Optional<String> member) {
    return member
        .map(object::get)
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asText)
        .map(String::strip)
        .filter(t -> !t.isEmpty() && !t.equals("null"));
  }
}
