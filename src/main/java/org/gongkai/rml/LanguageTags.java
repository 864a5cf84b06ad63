package org.gongkai.rml;

import org.apache.jena.langtag.LangTagException;
import org.apache.jena.langtag.LangTags;

/** Well-formedness of language tags (BCP 47). */
final class LanguageTags {

  private LanguageTags() {}

  static boolean isWellFormed(String tag) {
    try {
      return LangTags.check(tag);
    } catch (LangTagException e) {
      return false;
    }
  }
}
