package org.gongkai.cli;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, and gives the streams to those that ask for them. */
final class Commands implements IFactory {
  private final Main.Streams streams;

  Commands(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Optional<Constructor<?>> wants =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(c -> Arrays.equals(c.getParameterTypes(), new Class<?>[] {Main.Streams.class}))
            .findFirst();
    return wants.isPresent()
        ? type.cast(wants.get().newInstance(streams))
        : CommandLine.defaultFactory().create(type);
  }
}
