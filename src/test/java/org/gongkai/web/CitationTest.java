package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitationTest {

  @Test
  void nothingThatIsPrintedLeavesItsField() {
    assertThat(Citation.escaped("50%的{丰城}_#$&\n~^\\"))
        .isEqualTo(
            "50\\%的\\{丰城\\}\\_\\#\\$\\& \\textasciitilde{}\\textasciicircum{}\\textbackslash{}");
  }
}
