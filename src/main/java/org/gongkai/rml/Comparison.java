package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;

/** Comparisons of RFC 9535: numbers by value, strings by code point, nothing else is ordered. */
enum Comparison {
  EQUAL("=="),
  NOT_EQUAL("!="),
  AT_MOST("<="),
  AT_LEAST(">="),
  LESS("<"),
  MORE(">");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  boolean holds(JsonNode left, JsonNode right) {
    return switch (this) {
      case EQUAL -> equal(left, right);
      case NOT_EQUAL -> !equal(left, right);
      case LESS -> less(left, right);
      case MORE -> less(right, left);
      case AT_MOST -> less(left, right) || equal(left, right);
      case AT_LEAST -> less(right, left) || equal(left, right);
    };
  }

  private static boolean equal(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return left.decimalValue().compareTo(right.decimalValue()) == 0;
    }
    return left.equals(Comparison::byValue, right);
  }

  // Jackson asks this of leaves within arrays and objects; 0 means equal.
  private static int byValue(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return left.decimalValue().compareTo(right.decimalValue());
    }
    return left.equals(right) ? 0 : 1;
  }

  private static boolean less(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return left.decimalValue().compareTo(right.decimalValue()) < 0;
    }
    return left.isTextual()
        && right.isTextual()
        && compareCodePoints(left.textValue(), right.textValue()) < 0;
  }

  // UTF-16 order differs from code point order when surrogates meet U+E000 to U+FFFF.
  private static int compareCodePoints(String left, String right) {
    int i = 0;
    while (i < left.length() && i < right.length()) {
      int a = left.codePointAt(i);
      int b = right.codePointAt(i);
      if (a != b) {
        return Integer.compare(a, b);
      }
      i += Character.charCount(a);
    }
    return Integer.compare(left.length(), right.length());
  }
}
