package org.gongkai.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command {@code gongkai serve} on a free port, in a thread of its own. */
final class RunningServer implements AutoCloseable {
  private static final Pattern SERVING = Pattern.compile("serving at http://localhost:(\\d+)/");
  private static final long PATIENCE_MILLIS = 120_000;

  private final ByteArrayOutputStream talk = new ByteArrayOutputStream();
  private final Thread thread;

  private RunningServer(Path store, String... more) {
    PrintStream err = new PrintStream(talk, true, StandardCharsets.UTF_8);
    List<String> args = new ArrayList<>();
    args.addAll(List.of("serve", "--store", store.toString(), "--port", "0"));
    args.addAll(List.of(more));
    thread = new Thread(() -> Main.run(err, err, args.toArray(String[]::new)));
  }

  /**
   * @param more options
   */
  static RunningServer start(Path store, String... more) {
    RunningServer server = new RunningServer(store, more);
    server.thread.start();
    return server;
  }

  /** Waits until the command says where it serves. */
  int port() throws InterruptedException {
    for (long waited = 0; waited < PATIENCE_MILLIS; waited += 50) {
      Matcher m = SERVING.matcher(talk.toString(StandardCharsets.UTF_8));
      if (m.find()) {
        return Integer.parseInt(m.group(1));
      }
      if (!thread.isAlive()) {
        break;
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("the server does not serve: " + talk);
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
