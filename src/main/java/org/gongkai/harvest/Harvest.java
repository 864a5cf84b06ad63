package org.gongkai.harvest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.sys.JenaSystem;
import org.gongkai.fetch.Fetcher;
import org.gongkai.output.FolderTree;

/** From a catalogue and keywords to folders of data sets, for a person to finish. */
public final class Harvest {
  static {
    JenaSystem.init();
  }

  /** Of one data set so many files are tried until one can be had. */
  private static final int TRIED = 3;

  /**
   * What a run did.
   *
   * @param offered data sets that the catalogue has
   * @param found of them with one of the words
   * @param written folders, without those that were there already
   * @param without of the written ones those without data
   */
  public record Result(int offered, int found, int written, int without) {}

  /** What was downloaded, and what it is. */
  private record Data(byte[] bytes, DataFile file) {}

  private final Fetcher fetcher;
  private final long mostBytes;
  private final Consumer<String> said;
  private final Names names = new Names();

  /**
   * @param mostBytes the largest catalogue in a file; what is fetched has the fetcher's limits
   * @param said told what a person should know
   */
  public Harvest(Fetcher fetcher, long mostBytes, Consumer<String> said) {
    this.fetcher = fetcher;
    this.mostBytes = mostBytes;
    this.said = said;
  }

  /**
   * Writes a folder for each data set that has one of the words; one that is there already is left
   * as it is. A folder is there whole or not at all.
   *
   * @param catalogue a file, or an address of the web
   * @throws BadCatalogueException if it cannot be had or read; then nothing is written
   * @throws IOException if the disk fails
   */
  public Result run(String catalogue, List<String> words, Path into) throws IOException {
    Files.createDirectories(into);
    Path work = Files.createTempDirectory(into, ".harvest");
    try {
      Download download = new Download(fetcher, work.resolve("got"));
      List<Offer> offers = new Catalogue(download, mostBytes, said).offers(catalogue, words);
      List<Offer> found = offers.stream().filter(o -> o.hasAny(words)).toList();
      int written = 0;
      int without = 0;
      for (Offer offer : found) {
        Path folder = into.resolve(names.next(offer));
        if (Files.exists(folder)) {
          said.accept(folder + " is there already and left as it is");
          continue;
        }
        Optional<Data> data = data(offer, download, folder);
        write(offer, catalogue, data, work.resolve("new"), folder);
        written++;
        without += data.isEmpty() ? 1 : 0;
      }
      return new Result(offers.size(), found.size(), written, without);
    } finally {
      FolderTree.delete(work);
    }
  }

  /** The first file that can be had and is JSON or a table. */
  private Optional<Data> data(Offer offer, Download download, Path folder) throws IOException {
    List<Offer.Resource> mappable =
        offer.resources().stream().filter(Offer.Resource::isMappable).limit(TRIED).toList();
    if (mappable.isEmpty()) {
      said.accept(folder + ": the catalogue names no CSV or JSON file of it");
    }
    for (Offer.Resource resource : mappable) {
      Download.Got got = download.get(resource.address());
      Optional<Data> data = got.bytes().flatMap(b -> DataFile.of(b).map(f -> new Data(b, f)));
      if (data.isPresent()) {
        return data;
      }
      String why = got.bytes().isPresent() ? "is neither JSON nor a table" : got.found();
      said.accept(folder + ": " + resource.address() + " (" + why + ")");
    }
    return Optional.empty();
  }

  private static void write(
      Offer offer, String catalogue, Optional<Data> data, Path fresh, Path folder)
      throws IOException {
    Files.createDirectory(fresh);
    String name = folder.getFileName().toString();
    Optional<DataFile> file = data.map(Data::file);
    Files.writeString(
        fresh.resolve("dataset.ttl"), new Description(offer, name).turtle(catalogue, file));
    if (data.isPresent()) {
      Files.write(fresh.resolve(file.get().name()), data.get().bytes());
      Files.writeString(fresh.resolve(Skeleton.NAME), Skeleton.turtle(name, file.get()));
    }
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
  }
}
