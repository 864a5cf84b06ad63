package org.gongkai.web;

import java.time.Duration;
import java.util.Locale;
import org.apache.jena.atlas.json.JsonBuilder;
import org.gongkai.federate.Receipt;

/** A receipt as JSON, by {@code ontology/receipt.schema.json}. */
record ReceiptJson(String base, String licence) {

  String text(Receipt receipt) {
    JsonBuilder json = JsonBuilder.create();
    json.startObject()
        .pair("$schema", Addresses.DEFINITIONS + "receipt.schema.json")
        .pair("asked", receipt.asked().toString())
        .pair("query", receipt.query())
        .key("sources")
        .startArray();
    json.startObject()
        .pair("name", "gongkai")
        .pair("endpoint", base + "sparql")
        .pair("licence", licence)
        .pair("origin", "own")
        .pair("rows", receipt.ownRows())
        .finishObject();
    receipt.lines().forEach(line -> add(json, receipt, line));
    return json.finishArray().finishObject().build() + "\n";
  }

  private static void add(JsonBuilder json, Receipt receipt, Receipt.Line line) {
    json.startObject()
        .pair("name", line.partner().name())
        .pair("titleZh", line.partner().title().zh())
        .pair("titleEn", line.partner().title().en())
        .pair("endpoint", line.partner().endpoint())
        .pair("address", line.partner().route().address().toString())
        .pair("licence", line.partner().licence())
        .pair("origin", line.origin().name().toLowerCase(Locale.ROOT))
        .pair("answers", line.answers())
        .pair("rows", line.rows())
        .pair("oldest", line.oldest().toString())
        .pair("newest", line.newest().toString());
    if (line.origin() == Receipt.Origin.FAILED) {
      json.pair("reason", line.reason());
    } else {
      long age = Duration.between(line.oldest(), receipt.asked()).toSeconds();
      json.pair("ageSeconds", Math.max(0, age));
    }
    json.finishObject();
  }
}
