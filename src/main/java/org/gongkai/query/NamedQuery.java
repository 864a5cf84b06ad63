package org.gongkai.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sys.JenaSystem;

/**
 * A query in a file of its own, parsed.
 *
 * @param name the file's name without {@code .rq}
 * @param text the file as it stands, header included
 * @param query must not be changed
 */
public record NamedQuery(String name, QueryHeader header, String text, Query query) {
  static {
    JenaSystem.init();
  }

  /**
   * Reads SPARQL 1.1 text; the header may be missing.
   *
   * @param file named in faults
   * @throws QueryFault if the text is not SPARQL 1.1 or a parameter's variable is not in it
   */
  public static NamedQuery parse(String name, String file, String text) {
    QueryHeader header = QueryHeader.parse(file, text.lines().toList());
    NamedQuery named = new NamedQuery(name, header, text, sparql(file, text));
    named.refuseIdleParameters(file);
    return named;
  }

  /**
   * Reads a file of one's own as a named query.
   *
   * @throws QueryFault if it is not a query
   * @throws IOException if it cannot be read
   */
  public static NamedQuery read(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
    return parse(name, file.toString(), Files.readString(file, StandardCharsets.UTF_8));
  }

  public String titleZh() {
    return header.title().zh();
  }

  public String titleEn() {
    return header.title().en();
  }

  public Bilingual answers() {
    return header.answers();
  }

  public List<Parameter> parameters() {
    return header.parameters();
  }

  public Optional<Parameter> parameter(String wanted) {
    return parameters().stream().filter(parameter -> parameter.name().equals(wanted)).findFirst();
  }

  private static Query sparql(String file, String text) {
    try {
      return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new QueryFault(file, Math.max(0, e.getLine()), e.getMessage());
    }
  }

  private void refuseIdleParameters(String file) {
    String body = text.replaceAll("(?m)^#.*$", "");
    for (Parameter parameter : parameters()) {
      if (!Pattern.compile("[?$]" + parameter.name() + "\\b").matcher(body).find()) {
        throw new QueryFault(file, 0, "no variable ?" + parameter.name() + " for the parameter");
      }
    }
  }
}
