package org.gongkai.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.sys.JenaSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command {@code gongkai}. */
@Command(
    name = "gongkai",
    description = {
      "Yearly information-disclosure reports of Chinese public bodies as one open knowledge graph.",
      "政府信息公开工作年度报告知识图谱。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:fine", " 1:problems in the data", " 2:wrong use, or a broken environment"},
    subcommands = {
      ReadCommand.class,
      CheckCommand.class,
      BuildCommand.class,
      AssessCommand.class,
      VerdictCommand.class,
      VerdictsCommand.class,
      FetchCommand.class,
      HarvestCommand.class,
      CompactCommand.class,
      RemoveCommand.class,
      QueryCommand.class,
      SearchCommand.class,
      ExportCommand.class,
      ReleaseCommand.class,
      MapCommand.class,
      ServeCommand.class,
      ReconcileCommand.class,
      AccuracyCommand.class,
      BenchCommand.class,
      HelpCommand.class
    })
public final class Main {
  /** The data are at fault. */
  static final int PROBLEMS = 1;

  /** The user or the environment is at fault. */
  static final int MISUSE = 2;

  private Main() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    JenaSystem.init();
    // Chinese must come out whole, whatever the locale of the terminal says.
    PrintStream out = utf8(new FileOutputStream(FileDescriptor.out));
    PrintStream err = utf8(new FileOutputStream(FileDescriptor.err));
    int code = run(out, err, args);
    if (out.checkError()) {
      err.println("gongkai: standard output cannot be written; the result is not whole");
      code = MISUSE;
    }
    err.flush();
    System.exit(code);
  }

  /** Runs a command line; results go to {@code out}, talk to {@code err}. Gives the exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    CommandLine command = new CommandLine(new Main(), new Commands(new Streams(out, err)));
    command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    command.setUsageHelpAutoWidth(true);
    command.setExecutionExceptionHandler(
        (fault, line, parsed) -> {
          line.getErr().println("gongkai " + line.getCommandName() + ": " + Faults.sentence(fault));
          if (!Faults.isExpected(fault)) {
            fault.printStackTrace(line.getErr());
          }
          return MISUSE;
        });
    return command.execute(args);
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }

  /** Where results and talk go. */
  record Streams(PrintStream out, PrintStream err) {}

  /** The version in the jar's manifest. */
  static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("(not packaged)");
  }

  /** Says the version. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"gongkai " + version()};
    }
  }
}
