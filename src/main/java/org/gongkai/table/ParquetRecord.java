package org.gongkai.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Hands rows to Parquet, value by value. */
final class ParquetRecord extends WriteSupport<List<?>> {
  private final Schema schema;
  private RecordConsumer consumer;
  private long leftOut;

  ParquetRecord(Schema schema) {
    this.schema = schema;
  }

  long leftOut() {
    return leftOut;
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(ParquetTypes.of(schema), Map.of());
  }

  @Override
  @Deprecated
  public WriteContext init(Configuration configuration) {
    return init((ParquetConfiguration) null);
  }

  @Override
  public void prepareForWrite(RecordConsumer to) {
    this.consumer = to;
  }

  @Override
  public void write(List<?> values) {
    consumer.startMessage();
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value instanceof BigDecimal number && !ParquetTypes.fits(number)) {
        leftOut++;
      } else if (!value.equals("")) {
        consumer.startField(schema.columns().get(i).name(), i);
        write(schema.columns().get(i).type(), value);
        consumer.endField(schema.columns().get(i).name(), i);
      }
    }
    consumer.endMessage();
  }

  private void write(Column.Type type, Object value) {
    switch (type) {
      case TEXT, IRI -> consumer.addBinary(Binary.fromString(value.toString()));
      case YEAR, INTEGER -> consumer.addInteger(((Number) value).intValue());
      case DECIMAL -> consumer.addBinary(ParquetTypes.decimal((BigDecimal) value));
    }
  }
}
