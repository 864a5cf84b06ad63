package org.gongkai.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.gongkai.output.FolderTree;

/**
 * A database that is being made beside the newest one, in a folder that no reader looks into. It
 * becomes the newest by a rename; before that a crash, or closing this, leaves nothing of it.
 */
final class NewGeneration implements AutoCloseable {
  private static final String BUILDING = "building";

  private final Path building;
  private final Path database;
  private final Path runs;

  private NewGeneration(Path building) {
    this.building = building;
    this.database = building.resolve("database");
    this.runs = building.resolve("runs");
  }

  static NewGeneration below(Path tdb2) throws IOException {
    deleteUnfinished(tdb2);
    NewGeneration made = new NewGeneration(tdb2.resolve(BUILDING));
    Files.createDirectories(made.database);
    Files.createDirectories(made.runs);
    return made;
  }

  /** Deletes what a process that was killed left. */
  static void deleteUnfinished(Path tdb2) throws IOException {
    FolderTree.delete(tdb2.resolve(BUILDING));
  }

  /** Fills it with the statements that a source gives to what it is given. */
  <T> T load(Function<Consumer<Triple>, T> source) throws IOException {
    Location location = Location.create(database);
    DatasetGraphTDB fresh = StoreConnection.connectCreate(location).getDatasetGraphTDB();
    try (BulkLoad load = new BulkLoad(fresh, runs)) {
      T result = source.apply(load);
      load.finish();
      return result;
    } finally {
      // What is in memory of the indexes is not what was written.
      StoreConnection.internalExpel(location, true);
      FolderTree.delete(runs);
    }
  }

  /** Changes what was loaded, as one transaction. */
  void write(Consumer<Graph> writer) {
    Location location = Location.create(database);
    DatasetGraphTDB fresh = StoreConnection.connectCreate(location).getDatasetGraphTDB();
    try {
      Txn.executeWrite(fresh, () -> writer.accept(fresh.getDefaultGraph()));
    } finally {
      StoreConnection.internalExpel(location, true);
    }
  }

  /** Brings all of it to disk and gives it its place. */
  Generation install(Path place) throws IOException {
    Generation.noteSize(database);
    Folders.force(database);
    Files.move(database, place, StandardCopyOption.ATOMIC_MOVE);
    boolean open = false;
    try {
      Folders.forceNames(place.getParent());
      Generation installed = Generation.open(place);
      open = true;
      return installed;
    } finally {
      if (!open) {
        // Left there, the next opening would take it for the newest.
        Files.move(place, database, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  @Override
  public void close() throws IOException {
    FolderTree.delete(building);
  }
}
