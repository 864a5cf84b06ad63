package org.gongkai.harvest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A catalogue in a file or at an address; a search of CKAN is asked page by page. */
final class Catalogue {
  private static final int ROWS = 100;
  private static final int MOST_PAGES = 50;

  private final Download download;
  private final long mostBytes;
  private final Consumer<String> said;

  Catalogue(Download download, long mostBytes, Consumer<String> said) {
    this.download = download;
    this.mostBytes = mostBytes;
    this.said = said;
  }

  /** What it offers, each data set once. */
  List<Offer> offers(String place, List<String> words) throws IOException {
    if (!place.matches("https?://.*")) {
      return file(Path.of(place));
    }
    if (!place.contains("/action/package_search") || place.matches(".*[?&](q|start)=.*")) {
      return CatalogueReader.read(get(place), place, place);
    }
    Map<String, Offer> all = new LinkedHashMap<>();
    for (String word : words) {
      search(place, word, all);
    }
    return List.copyOf(all.values());
  }

  private List<Offer> file(Path file) throws IOException {
    if (Files.size(file) > mostBytes) {
      throw new BadCatalogueException(file + " has more than " + mostBytes + " bytes");
    }
    return CatalogueReader.read(Files.readAllBytes(file), file.toString(), file.toUri().toString());
  }

  private void search(String place, String word, Map<String, Offer> all) throws IOException {
    String query =
        place
            + (place.contains("?") ? "&" : "?")
            + "rows="
            + ROWS
            + "&q="
            + URLEncoder.encode(word, StandardCharsets.UTF_8)
            + "&start=";
    int start = 0;
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode answer = CatalogueReader.json(get(query + start), query + start);
      if (!Ckan.isAnswer(answer)) {
        throw new BadCatalogueException(query + start + " is no answer of package_search");
      }
      Ckan.offers(answer).forEach(o -> all.putIfAbsent(key(o), o));
      start += Ckan.size(answer);
      if (Ckan.size(answer) == 0 || start >= Ckan.count(answer)) {
        return;
      }
    }
    said.accept("only the first " + start + " data sets found for " + word + " were looked at");
  }

  private static String key(Offer offer) {
    return offer.id().isEmpty() ? offer.toString() : offer.id();
  }

  private byte[] get(String address) throws IOException {
    Download.Got got = download.get(address);
    return got.bytes()
        .orElseThrow(
            () -> new BadCatalogueException("cannot get " + address + " (" + got.found() + ")"));
  }
}
