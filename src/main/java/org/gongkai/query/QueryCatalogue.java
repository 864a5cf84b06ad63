package org.gongkai.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The query files of one folder of the class path, in the order of the folder's index. */
public final class QueryCatalogue {
  /** The questions that users are offered. */
  public static final String QUESTIONS = "queries/questions";

  /** The questions that need other endpoints. */
  public static final String FEDERATION = "queries/federation";

  private final Map<String, NamedQuery> queries;

  private QueryCatalogue(Map<String, NamedQuery> queries) {
    this.queries = queries;
  }

  /**
   * The questions, each with its whole header in both languages.
   *
   * @throws QueryFault if a file is missing, broken or lacks a part of its header
   */
  public static QueryCatalogue load() {
    return themed(QUESTIONS);
  }

  /**
   * The questions that call other endpoints, each with its whole header in both languages.
   *
   * @throws QueryFault if a file is missing, broken or lacks a part of its header
   */
  public static QueryCatalogue federated() {
    return themed(FEDERATION);
  }

  /**
   * The queries that charts are drawn from, each with its whole header in both languages.
   *
   * @throws QueryFault if a file is missing, broken or lacks a part of its header
   */
  public static QueryCatalogue charts() {
    return complete("queries/charts");
  }

  /**
   * The queries that bodies are ranked by, each with its whole header in both languages.
   *
   * @throws QueryFault if a file is missing, broken or lacks a part of its header
   */
  public static QueryCatalogue rankings() {
    return complete("queries/rankings");
  }

  /**
   * The queries that maps are made from, each with its whole header in both languages.
   *
   * @throws QueryFault if a file is missing, broken or lacks a part of its header
   */
  public static QueryCatalogue maps() {
    return complete("queries/maps");
  }

  /** Of questions, which are listed by theme. */
  private static QueryCatalogue themed(String folder) {
    QueryCatalogue questions = complete(folder);
    for (NamedQuery query : questions.all()) {
      if (query.header().theme().isEmpty()) {
        throw new QueryFault(path(folder, query.name()), 0, "it has no theme");
      }
    }
    return questions;
  }

  private static QueryCatalogue complete(String folder) {
    QueryCatalogue questions = load(folder);
    for (NamedQuery query : questions.all()) {
      if (!query.header().isComplete()) {
        throw new QueryFault(
            path(folder, query.name()), 0, "title, answers, output or a parameter lacks a text");
      }
    }
    return questions;
  }

  /**
   * The queries that {@code folder/index.txt} names, one a line. Listing a folder inside a jar is
   * not possible on every class path, hence the index.
   *
   * @throws QueryFault if a file is missing or broken
   */
  public static QueryCatalogue load(String folder) {
    Map<String, NamedQuery> queries = new LinkedHashMap<>();
    for (String name : index(folder)) {
      String file = path(folder, name);
      if (queries.put(name, NamedQuery.parse(name, file, text(file))) != null) {
        throw new QueryFault(folder + "/index.txt", 0, name + " stands twice");
      }
    }
    return new QueryCatalogue(queries);
  }

  public Collection<NamedQuery> all() {
    return List.copyOf(queries.values());
  }

  public Optional<NamedQuery> find(String name) {
    return Optional.ofNullable(queries.get(name));
  }

  private static List<String> index(String folder) {
    List<String> names = new ArrayList<>();
    text(folder + "/index.txt").lines().map(String::strip).forEach(names::add);
    names.removeIf(String::isEmpty);
    return names;
  }

  private static String path(String folder, String name) {
    return folder + "/" + name + ".rq";
  }

  private static String text(String file) {
    try (InputStream in = QueryCatalogue.class.getClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new QueryFault(file, 0, "no such file on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
