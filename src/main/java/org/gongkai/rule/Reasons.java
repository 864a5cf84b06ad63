package org.gongkai.rule;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.query.Bilingual;
import org.gongkai.rule.FormCells.FormCell;
import org.gongkai.vocab.Gk;

/** What is said where a rule comes to no result, and what cells are called. */
final class Reasons {
  private final Map<String, Bilingual> sentences = new HashMap<>();
  private final Map<String, Bilingual> cellNames = new HashMap<>();

  private Reasons() {}

  static Reasons of(CodeLists codes, FormCells cells) {
    Reasons reasons = new Reasons();
    codes
        .members(Gk.scheme("finding-reason"))
        .forEach(
            r -> reasons.sentences.put(codes.notation(r), codes.texts(r, Gk.SENTENCE_TEMPLATE)));
    for (String form : cells.forms()) {
      for (FormCell cell : cells.of(form)) {
        Bilingual row = codes.label(cell.row());
        Bilingual column = codes.label(cell.column());
        reasons.cellNames.put(
            cell.path(),
            new Bilingual(row.zh() + "·" + column.zh(), row.en() + ", " + column.en()));
      }
    }
    return reasons;
  }

  /** The sentence of a reason. */
  Bilingual sentence(String reason) {
    Bilingual sentence = sentences.get(reason);
    if (sentence == null || !sentence.isComplete()) {
      throw new BadRulesException("code list finding-reason has no sentence for " + reason);
    }
    return sentence;
  }

  /** What a cell is called, by its path {@code table/row/column}; the path if no form has it. */
  Bilingual cellName(String path) {
    return cellNames.getOrDefault(path, new Bilingual(path, path));
  }
}
