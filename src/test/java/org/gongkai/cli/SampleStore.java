package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.output.FolderTree;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests that only read the folder of a store with the five samples, built once by the real
 * command.
 */
final class SampleStore implements ParameterResolver {
  static final Path SAMPLES = Path.of("src/main/resources/samples");

  /** The folder, deleted when all tests are done. */
  record Built(Path folder) implements CloseableResource {
    static Built build() {
      try {
        Path folder = Files.createTempDirectory("gongkai-samples");
        Console built =
            Console.run("build", "--store", folder.resolve("store").toString(), SAMPLES.toString());
        if (built.code() != 0) {
          throw new IllegalStateException("building the samples: " + built);
        }
        return new Built(folder);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      FolderTree.delete(folder);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Path.class
        && parameter.getParameter().getName().equals("store");
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SampleStore.class))
        .getOrComputeIfAbsent("built", k -> Built.build(), Built.class)
        .folder()
        .resolve("store");
  }
}
