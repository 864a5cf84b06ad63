package org.gongkai.search;

import java.util.Collection;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/** Entries as the index holds them. */
final class Documents {
  private static final FieldType WORDS = words();

  private Documents() {}

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setStored(false);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  static Document of(Entry entry) {
    Document document = new Document();
    document.add(new StringField(Fields.KIND, entry.kind.id(), Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.KIND_NUMBER, entry.kind.ordinal()));
    document.add(new NumericDocValuesField(Fields.RANK, entry.rank()));
    document.add(new StoredField(Fields.KIND_NUMBER, entry.kind.ordinal()));
    document.add(new StringField(Fields.ADDRESS, entry.address, Field.Store.YES));
    store(document, Fields.LABEL, entry.name);
    store(document, Fields.ENGLISH, entry.english);
    store(document, Fields.CONTEXT, entry.context);
    whole(document, Fields.CODE, entry.codes.stream().map(Documents::code).toList());
    whole(document, Fields.FULL, entry.names);
    whole(document, Fields.SHORT, entry.shortNames);
    whole(document, Fields.LATIN, entry.latin);
    whole(document, Fields.INITIALS, entry.initials);
    if (entry.kind.isText()) {
      document.add(new Field(Fields.OF, entry.name, WORDS));
      document.add(new Field(Fields.OF, entry.english, WORDS));
    } else {
      names(document, entry);
      document.add(new Field(Fields.OF, entry.context, WORDS));
    }
    if (!entry.text.isEmpty()) {
      document.add(new Field(Fields.TEXT, entry.text, WORDS));
      document.add(new StoredField(Fields.TEXT, entry.text));
    }
    entry.place.ifPresent(
        place -> {
          document.add(new StoredField(Fields.SHA256, place.sha256()));
          document.add(new StoredField(Fields.START, place.start()));
        });
    return document;
  }

  /** Codes are compared without case. */
  static String code(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The name itself is the first value: places in it are places in what is shown. */
  private static void names(Document document, Entry entry) {
    document.add(new Field(Fields.NAME, entry.name, WORDS));
    document.add(new Field(Fields.NAME, entry.english, WORDS));
    entry.names.forEach(name -> document.add(new Field(Fields.NAME, name, WORDS)));
  }

  private static void store(Document document, String field, String value) {
    if (!value.isEmpty()) {
      document.add(new StoredField(field, value));
    }
  }

  private static void whole(Document document, String field, Collection<String> values) {
    values.stream()
        .filter(value -> !value.isEmpty())
        .distinct()
        .forEach(value -> document.add(new StringField(field, value, Field.Store.NO)));
  }
}
