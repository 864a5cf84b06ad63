package org.gongkai.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SortedLinesTest {

  /** With memory for a line or two everything goes through temporary files. */
  @Property(tries = 200)
  void linesComeSortedAndOnce(
      @ForAll @Size(max = 300) List<@CharRange(from = 'a', to = 'c') Character> letters,
      @ForAll @IntRange(min = 1, max = 60) int memory,
      @ForAll boolean streamed)
      throws IOException {
    List<String> lines =
        letters.stream().map(c -> "公".repeat(c - 'a') + c + "开").collect(Collectors.toList());
    assertThat(sort(lines, memory, streamed)).isEqualTo(expected(lines));
  }

  @Example
  void moreRunsThanAreMergedAtOnce() throws IOException {
    List<String> lines =
        java.util.stream.IntStream.range(0, 1000).mapToObj(i -> "行" + i * 7919 % 1000).toList();
    assertThat(sort(lines, 20, false)).isEqualTo(expected(lines));
  }

  @Example
  void orderIsThatOfBytesNotOfUtf16() throws IOException {
    assertThat(sort(List.of("𠮷", "\uffee"), 100, false)).isEqualTo("\uffee\n𠮷\n");
  }

  @Example
  void aLineWithoutItsEndIsAFault() throws IOException {
    try (SortedLines lines = new SortedLines(100)) {
      byte[] bytes = "a\nb".getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> lines.add(bytes, bytes.length))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String expected(List<String> lines) {
    TreeSet<byte[]> sorted = new TreeSet<>(Arrays::compareUnsigned);
    lines.forEach(line -> sorted.add((line + "\n").getBytes(StandardCharsets.UTF_8)));
    return sorted.stream()
        .map(line -> new String(line, StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  private static String sort(List<String> lines, int memory, boolean streamed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SortedLines sorted = new SortedLines(memory)) {
      for (String line : lines) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        if (streamed) {
          sorted.stream().write(bytes);
        } else {
          sorted.add(bytes, bytes.length);
        }
      }
      sorted.writeTo(out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
