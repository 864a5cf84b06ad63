package org.gongkai.reader.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions and characters are told from each other, also beyond the basic plane. */
final class TextViewTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "安福县", "𠮷安市公开", "公开𠮷𠮷𡈽报告", "𠮷"})
  void positionIsWhereTheCharacterBegins(String text) {
    TextView view = new TextView(text);
    int[] characters = IntStream.rangeClosed(0, text.codePointCount(0, text.length())).toArray();
    for (int character : characters) {
      int position = view.position(character);
      assertThat(position).isEqualTo(text.offsetByCodePoints(0, character));
      assertThat(view.span(position, position).start()).isEqualTo(character);
    }
  }

  @ParameterizedTest
  @ValueSource(
      chars = {' ', '\t', '\n', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u2028', '\u001f'})
  void spaceInTheWideSenseIsSpace(char space) {
    assertThat(TextView.isSpace(space)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(chars = {'0', '~', '\u007f', '一', '\u9fff', '，', '０', '\u0000'})
  void anyOtherCharacterIsNone(char other) {
    assertThat(TextView.isSpace(other)).isFalse();
  }
}
