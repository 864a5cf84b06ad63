package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Objects that are the subjects of another triples map, found by hash, not by comparing all. */
final class RefObject implements TermMap {
  private final LogicalSource parentSource;
  private final TermMap parentSubject;
  private final List<Expression> children;
  private final List<Expression> parents;

  /** Children and parents are compared pair by pair; without any, parent and child are one. */
  RefObject(
      LogicalSource parentSource,
      TermMap parentSubject,
      List<Expression> children,
      List<Expression> parents) {
    this.parentSource = parentSource;
    this.parentSubject = parentSubject;
    this.children = List.copyOf(children);
    this.parents = List.copyOf(parents);
  }

  LogicalSource parentSource() {
    return parentSource;
  }

  /** Whether parents must be looked up by their values. */
  boolean isConditional() {
    return !children.isEmpty();
  }

  @Override
  public List<Node> terms(JsonNode iteration, Run run) {
    if (children.isEmpty()) {
      return parentSubject.terms(iteration, run);
    }
    Map<List<String>, List<Node>> index = run.joinIndex(this);
    Set<Node> nodes = new LinkedHashSet<>();
    for (List<String> key : keys(children, iteration, run)) {
      nodes.addAll(index.getOrDefault(key, List.of()));
    }
    return List.copyOf(nodes);
  }

  /** Adds the parents of a document, or of a part of it, to those that are looked up. */
  void fill(Map<List<String>, List<Node>> index, JsonNode document, Run run) {
    parentSource
        .iterator()
        .each(
            document,
            run.at(),
            parent -> {
              List<List<String>> keys = keys(parents, parent, run);
              List<Node> subjects = keys.isEmpty() ? List.of() : parentSubject.terms(parent, run);
              for (List<String> key : keys) {
                index.computeIfAbsent(key, k -> new ArrayList<>()).addAll(subjects);
              }
            });
  }

  private static List<List<String>> keys(
      List<Expression> expressions, JsonNode iteration, Run run) {
    List<List<String>> keys = List.of(List.of());
    for (Expression expression : expressions) {
      List<List<String>> longer = new ArrayList<>();
      for (String value : expression.strings(iteration, TermType.LITERAL, run)) {
        for (List<String> key : keys) {
          List<String> extended = new ArrayList<>(key);
          extended.add(value);
          longer.add(extended);
        }
      }
      keys = longer;
    }
    return keys;
  }
}
