package org.gongkai.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes {@code dataset.ttl}: what the catalogue says, and in comments what it does not. */
final class Description {
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}).*");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  static final String PREFIXES =
      """
      @prefix csvw: <http://www.w3.org/ns/csvw#> .
      @prefix dcat: <http://www.w3.org/ns/dcat#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix gk: <https://w3id.org/gongkai/def/> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix rml: <http://w3id.org/rml/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  private final Offer offer;
  private final String own;
  private final List<String> missing = new ArrayList<>();

  /**
   * @param name of the folder
   */
  Description(Offer offer, String name) {
    this.offer = offer;
    this.own = "id/dataset/" + name;
  }

  /**
   * @param data the file that was had; empty if none was
   */
  String turtle(String catalogue, Optional<DataFile> data) {
    Turtle dataset = new Turtle(own).say("a", "dcat:Dataset");
    titles(dataset);
    offer.descriptions().forEach(t -> dataset.text("dct:description", t));
    need(!offer.descriptions().isEmpty(), "dct:description: what the data are about, how counted");
    offer.keywords().forEach(t -> dataset.text("dcat:keyword", t));
    rights(dataset);
    source(dataset, catalogue);
    List<Turtle> files = distributions(dataset);
    StringBuilder text = new StringBuilder();
    text.append(
            "# Written from a catalogue, for a person to finish: gongkai build refuses it and says")
        .append(" what is missing.\n\n")
        .append(PREFIXES)
        .append("\n");
    comments(text);
    text.append(dataset);
    files.forEach(f -> text.append("\n").append(f));
    data.ifPresent(d -> Skeleton.properties(own, d).forEach(p -> text.append("\n").append(p)));
    return text.toString();
  }

  private void titles(Turtle dataset) {
    for (String language : List.of("zh", "en")) {
      Optional<Text> title =
          offer.titles().stream().filter(t -> t.language().equals(language)).findFirst();
      title.ifPresent(t -> dataset.text("dct:title", t));
      need(title.isPresent(), "dct:title in the language " + language);
    }
  }

  private void rights(Turtle dataset) {
    List<String> licences =
        offer.licences().stream().flatMap(l -> Turtle.iri(l).stream()).distinct().toList();
    // Of several none is chosen: which of them holds for what, the catalogue says for people.
    if (licences.size() == 1) {
      dataset.say("dct:license", licences.get(0));
    }
    need(
        licences.size() == 1,
        "dct:license: the address of the licence under which the data may be used"
            + (licences.isEmpty() ? "" : ", one of " + String.join(" ", licences)));
    offer.rights().forEach(t -> dataset.text("dct:rights", t));
  }

  private void source(Turtle dataset, String catalogue) {
    // A relative address in a file is a place on this machine, which is nobody's business.
    if (!offer.id().isEmpty() && !offer.id().startsWith("file:")) {
      dataset.say("dct:identifier", Turtle.literal(offer.id(), ""));
    }
    offer.publisher().ifPresent(p -> dataset.text("dct:publisher", Text.of(p, "")));
    Optional<String> source =
        Stream.concat(offer.page().stream(), Stream.of(catalogue))
            .flatMap(a -> Turtle.iri(a).stream())
            .findFirst();
    source.ifPresent(s -> dataset.say("dct:source", s));
    need(source.isPresent(), "dct:source: an address, or the name of a document");
    Optional<String> issued = offer.issued().flatMap(Description::date);
    issued.ifPresent(d -> dataset.say("dct:issued", d));
    need(issued.isPresent(), "dct:issued, such as \"2021-05-26\"^^xsd:date");
  }

  private static Optional<String> date(String printed) {
    var day = DAY.matcher(printed);
    if (day.matches()) {
      return Optional.of("\"" + day.group(1) + "\"^^xsd:date");
    }
    return YEAR.matcher(printed).matches()
        ? Optional.of("\"" + printed + "\"^^xsd:gYear")
        : Optional.empty();
  }

  private List<Turtle> distributions(Turtle dataset) {
    List<Turtle> files = new ArrayList<>();
    for (Offer.Resource resource : offer.resources()) {
      Turtle.iri(resource.address())
          .ifPresent(
              address -> {
                String local = own + "/distribution/" + (files.size() + 1);
                dataset.say("dcat:distribution", "<" + local + ">");
                Turtle file =
                    new Turtle(local)
                        .say("a", "dcat:Distribution")
                        .say("dcat:downloadURL", address);
                resource.title().ifPresent(t -> file.text("dct:title", Text.of(t, "")));
                resource.format().ifPresent(f -> file.text("dct:format", Text.of(f, "")));
                files.add(file);
              });
    }
    need(!files.isEmpty(), "dcat:distribution: where the data are");
    return files;
  }

  private void need(boolean there, String what) {
    if (!there) {
      missing.add(what);
    }
  }

  private void comments(StringBuilder text) {
    if (!missing.isEmpty()) {
      text.append("# The catalogue does not say, and a data set must:\n");
      missing.forEach(m -> text.append("#   ").append(m).append("\n"));
    }
    text.append(
            "# To link records to divisions say which column has the code (gk:codeColumn) or the full\n")
        .append(
            "# name (gk:nameColumn, gk:withinColumn), and which the year (gk:yearColumn), or that it is\n")
        .append("# always one year (gk:referenceYear): datasets/README.md.\n");
  }
}
