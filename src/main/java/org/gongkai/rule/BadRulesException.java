package org.gongkai.rule;

/** A file of rules that cannot be used; the message names the rule or term and what is wrong. */
public final class BadRulesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadRulesException(String message) {
    super(message);
  }
}
