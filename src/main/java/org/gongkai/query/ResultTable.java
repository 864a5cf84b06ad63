package org.gongkai.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

/**
 * A whole result, held in memory and free of the store it came from.
 *
 * @param columns variable names, in the order of the query
 * @param rows in the order of the result; a column without a value is not bound
 */
public record ResultTable(List<String> columns, List<Binding> rows) {
  public ResultTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  public int size() {
    return rows.size();
  }

  /**
   * @param row 0-based
   */
  public Optional<Node> value(int row, String column) {
    return Optional.ofNullable(rows.get(row).get(Var.alloc(column)));
  }

  /** The values of a column that are there, top to bottom. */
  public List<Node> values(String column) {
    Var variable = Var.alloc(column);
    return rows.stream().filter(row -> row.contains(variable)).map(r -> r.get(variable)).toList();
  }

  /**
   * SPARQL 1.1 Query Results CSV, in UTF-8, decimals without zeros at the end. Does not close
   * {@code out}.
   */
  public void writeCsv(OutputStream out) {
    writeCsv(rowSet(), out);
  }

  /** SPARQL 1.1 Query Results JSON, in UTF-8, each term as it is. Does not close {@code out}. */
  public void writeJson(OutputStream out) {
    writeJson(rowSet(), out);
  }

  /**
   * Aligned text, in UTF-8, decimals without zeros at the end. Does not close {@code out}.
   *
   * @param base left off addresses that begin with it; empty leaves them whole
   */
  public void writeText(OutputStream out, String base) throws IOException {
    out.write(new TextTable(this, base).text().getBytes(StandardCharsets.UTF_8));
  }

  /** The address or the lexical form, without language and type. */
  public static String plain(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /** The same of rows that are read one after the other. */
  public static void writeCsv(RowSet rows, OutputStream out) {
    RowSet tidy = RowSetStream.create(rows.getResultVars(), Iter.map(rows, Decimals::tidy));
    write(tidy, out, ResultSetLang.RS_CSV);
  }

  /** The same of rows that are read one after the other. */
  public static void writeJson(RowSet rows, OutputStream out) {
    write(rows, out, ResultSetLang.RS_JSON);
  }

  private static void write(RowSet rows, OutputStream out, Lang lang) {
    RowSetWriterRegistry.getFactory(lang).create(lang).write(out, rows, Context.emptyContext());
  }

  private RowSet rowSet() {
    List<Var> vars = columns.stream().map(Var::alloc).toList();
    return RowSetStream.create(vars, rows.iterator());
  }
}
