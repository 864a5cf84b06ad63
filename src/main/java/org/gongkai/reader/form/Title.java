package org.gongkai.reader.form;

import java.util.Optional;
import org.gongkai.reader.layout.Piece;

/**
 * The title of a report, such as 赣州市 2021 年政府信息公开工作 年度报告.
 *
 * @param agency the characters that name the body; blank if the title names none
 * @param year the digits of the year; empty if the title names none
 */
record Title(Piece agency, Optional<Piece> year) {
  boolean namesAgency() {
    return !agency.isBlank();
  }
}
