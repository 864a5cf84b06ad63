package org.gongkai.harvest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.fetch.Fetched;
import org.gongkai.fetch.Fetcher;
import org.gongkai.manifest.Given;
import org.gongkai.manifest.ManifestRow;

/** Gets single files by the fetcher: its rules, limits and pauses hold here too. */
final class Download {
  /**
   * What came of an address.
   *
   * @param found why there are no bytes; empty if there are
   */
  record Got(Optional<byte[]> bytes, String mediaType, String found) {}

  private final Fetcher fetcher;
  private final Path folder;
  private int files;

  /**
   * @param folder for what comes, taken away afterwards by whoever made it
   */
  Download(Fetcher fetcher, Path folder) {
    this.fetcher = fetcher;
    this.folder = folder;
  }

  Got get(String address) throws IOException {
    if (Turtle.iri(address).isEmpty()) {
      return new Got(Optional.empty(), "", "address: no address of the web");
    }
    // Each in a folder of its own: what one leaves behind cannot disturb the next.
    Path own = folder.resolve(String.valueOf(++files));
    List<Fetched> told = new ArrayList<>();
    fetcher.fetch(List.of(ManifestRow.wanted(Given.address(address))), own, told::add);
    Fetched fetched = told.get(0);
    String type = fetched.row().mediaType().orElse("");
    Optional<Path> file = fetched.row().file().map(own::resolve);
    if (fetched.result() == Fetched.Result.FAILED || file.isEmpty()) {
      String word = fetched.row().status().orElse("");
      return new Got(Optional.empty(), type, word + ": " + fetched.found());
    }
    return new Got(Optional.of(Files.readAllBytes(file.get())), type, "");
  }
}
