package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;

/** The natural mapping of JSON scalars to RDF: lexical form and datatype. */
final class JsonValues {
  // A number such as 1e999999999 would fill the memory when written in full.
  private static final int MOST_ZEROS = 1000;

  private JsonValues() {}

  static RDFDatatype datatype(JsonNode scalar) {
    if (scalar.isIntegralNumber()) {
      return XSDDatatype.XSDinteger;
    }
    if (scalar.isNumber()) {
      return XSDDatatype.XSDdouble;
    }
    return scalar.isBoolean() ? XSDDatatype.XSDboolean : XSDDatatype.XSDstring;
  }

  /** The natural RDF lexical form: as xsd:double, a number with a fraction is written 1.5E0. */
  static String natural(JsonNode scalar) {
    if (scalar.isTextual()) {
      return scalar.textValue();
    }
    return scalar.isNumber() && !scalar.isIntegralNumber()
        ? canonicalDouble(scalar.decimalValue())
        : scalar.asText();
  }

  /** The digits as the document has them, for a mapping that names the datatype. */
  static String exact(JsonNode scalar) {
    if (!scalar.isNumber() || scalar.isIntegralNumber()) {
      return scalar.asText();
    }
    BigDecimal number = scalar.decimalValue();
    return Math.abs((long) number.scale()) <= MOST_ZEROS
        ? number.toPlainString()
        : number.toString();
  }

  // All digits are kept: canonical in form, though a double could not hold them.
  private static String canonicalDouble(BigDecimal number) {
    if (number.signum() == 0) {
      return "0.0E0";
    }
    BigDecimal stripped = number.stripTrailingZeros();
    String digits = stripped.unscaledValue().abs().toString();
    String fraction = digits.length() == 1 ? "0" : digits.substring(1);
    long exponent = (long) digits.length() - 1 - stripped.scale();
    return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "E" + exponent;
  }

  /** For problems: what stands where a scalar belongs. */
  static String describe(JsonNode node) {
    return node.isArray() ? "an array" : "an object";
  }
}
