package org.gongkai.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** What a table in CSV holds, as Metadata for Tabular Data (CSV on the Web) says it. */
public final class Csvw {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String GUARD_ZH =
      "以 = + - @、制表符、换行或单引号（含全角符号）开头的文字，前面加了一个单引号，以免电子表格当作公式；去掉即为原文。";
  private static final String GUARD_EN =
      "Text that begins with = + - @, a tab, a line break or an apostrophe (full-width signs"
          + " too) has one apostrophe before it, so that no spreadsheet takes it for a formula;"
          + " without it the text is as printed.";

  private Csvw() {}

  /**
   * The description as JSON.
   *
   * @param url of the CSV, relative to the description
   * @param licence address of the licence
   */
  public static byte[] describe(Schema schema, String url, String licence) {
    ObjectNode table = JsonNodeFactory.instance.objectNode();
    table.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", "zh");
    table.put("url", url);
    both(table.putArray("dc:title"), schema.zh(), schema.en());
    both(table.putArray("dc:description"), GUARD_ZH, GUARD_EN);
    table.putObject("dc:license").put("@id", licence);
    table
        .putObject("dialect")
        .put("encoding", "utf-8")
        .put("header", true)
        .put("delimiter", ",")
        .put("doubleQuote", true)
        .putArray("lineTerminators")
        .add("\r\n");
    ObjectNode columns = table.putObject("tableSchema");
    ArrayNode list = columns.putArray("columns");
    schema.columns().forEach(c -> list.add(column(c, schema.key().contains(c.name()))));
    ArrayNode key = columns.putArray("primaryKey");
    schema.key().forEach(key::add);
    try {
      String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(table) + "\n";
      return text.getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot fail to be written", e);
    }
  }

  private static ObjectNode column(Column column, boolean required) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", column.name());
    // Not "titles": one of these would have to stand in the header.
    both(node.putArray("dc:title"), column.zh(), column.en());
    node.put("datatype", column.type().datatype());
    if (required) {
      node.put("required", true);
    }
    return node;
  }

  private static void both(ArrayNode values, String zh, String en) {
    values.addObject().put("@value", zh).put("@language", "zh");
    values.addObject().put("@value", en).put("@language", "en");
  }
}
