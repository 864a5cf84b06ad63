package org.gongkai.table;

import java.math.BigDecimal;
import java.util.Arrays;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * Columns as Parquet has them: text, 32-bit integers, and decimals of 38 digits, 12 of them after
 * the point.
 */
final class ParquetTypes {
  private static final int DIGITS = 38;
  private static final int AFTER_THE_POINT = 12;
  private static final int BYTES = 16;

  private ParquetTypes() {}

  static MessageType of(Schema schema) {
    return new MessageType(
        schema.name(), schema.columns().stream().map(ParquetTypes::type).toList());
  }

  private static Type type(Column column) {
    return switch (column.type()) {
      case TEXT, IRI ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case YEAR, INTEGER -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
      case DECIMAL ->
          Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
              .length(BYTES)
              .as(LogicalTypeAnnotation.decimalType(AFTER_THE_POINT, DIGITS))
              .named(column.name());
    };
  }

  /** Whether a number can be held without being rounded. */
  static boolean fits(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() <= AFTER_THE_POINT
        && stripped.precision() - stripped.scale() <= DIGITS - AFTER_THE_POINT;
  }

  /** A number that fits, as a big-endian integer of so many places after the point. */
  static Binary decimal(BigDecimal number) {
    byte[] least = number.setScale(AFTER_THE_POINT).unscaledValue().toByteArray();
    byte[] whole = new byte[BYTES];
    Arrays.fill(whole, (byte) (number.signum() < 0 ? -1 : 0));
    System.arraycopy(least, 0, whole, BYTES - least.length, least.length);
    return Binary.fromConstantByteArray(whole);
  }
}
