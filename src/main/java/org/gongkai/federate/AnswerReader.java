package org.gongkai.federate;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/** Reads the rows of an answer, from a partner who may lie. */
final class AnswerReader {
  private AnswerReader() {}

  /**
   * @param local what the columns are called here
   * @param most rows; one more is a failure, since half an answer would look like a whole one
   * @throws PartnerFailed if the body is not what its type says, has columns that were not asked
   *     for, names what is no IRI, or has too many rows
   */
  static List<Binding> rows(Partner partner, Answer answer, Map<String, Var> local, long most) {
    try {
      RowSet rows =
          RowSetReaderRegistry.getFactory(answer.form())
              .create(answer.form())
              .read(new ByteArrayInputStream(answer.body()), Context.emptyContext());
      return renamed(partner, rows, local, most);
    } catch (JenaException
        | IllegalStateException
        | IllegalArgumentException
        | StackOverflowError e) {
      throw malformed(partner, String.valueOf(e.getMessage()));
    }
  }

  private static List<Binding> renamed(
      Partner partner, RowSet rows, Map<String, Var> local, long most) {
    if (rows == null || rows.getResultVars() == null) {
      throw malformed(partner, "the results are no table");
    }
    List<Binding> renamed = new ArrayList<>();
    while (rows.hasNext()) {
      if (renamed.size() >= most) {
        String found = "more than " + most + " rows";
        throw new PartnerFailed(PartnerFailed.Kind.BUDGET, partner, "rows", found);
      }
      renamed.add(renamed(partner, rows.next(), local));
    }
    return renamed;
  }

  private static Binding renamed(Partner partner, Binding row, Map<String, Var> local) {
    BindingBuilder renamed = Binding.builder();
    for (Iterator<Var> names = row.vars(); names.hasNext(); ) {
      Var name = names.next();
      Var here = local.get(name.getName());
      if (here == null) {
        throw malformed(partner, "a column " + name.getName() + ", which was not asked for");
      }
      renamed.add(here, checked(partner, row.get(name)));
    }
    return renamed.build();
  }

  private static Node checked(Partner partner, Node node) {
    try {
      if (node.isURI() && !IRIx.create(node.getURI()).isReference()) {
        throw malformed(partner, "an address that is not absolute: " + node.getURI());
      }
    } catch (IRIException e) {
      throw malformed(partner, "what is no IRI: " + node.getURI());
    }
    return node;
  }

  private static PartnerFailed malformed(Partner partner, String found) {
    return new PartnerFailed(PartnerFailed.Kind.BROKEN, partner, "malformed", found);
  }
}
