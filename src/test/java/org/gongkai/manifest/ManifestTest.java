package org.gongkai.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Manifests there and back, and each fault of a row by its name. */
class ManifestTest {
  @Provide
  Arbitrary<ManifestRow> rows() {
    Arbitrary<Optional<String>> texts =
        Arbitraries.of("年报.html", "a,b", "\"", "W/\"x\"", "两\n行", "360981/行政审批局").optional();
    Arbitrary<Given> given =
        Combinators.combine(
                Arbitraries.of("http://a.cn/年报?a=1,2", "https://例子.中国/%E5%B9%B4").optional(),
                Arbitraries.longs()
                    .between(0, 4_000_000_000L)
                    .map(Instant::ofEpochSecond)
                    .optional(),
                texts,
                Arbitraries.integers().between(1900, 2099).optional(),
                Arbitraries.of("0f".repeat(32)).optional())
            .as(Given::new);
    return Combinators.combine(Arbitraries.of("a b.txt", "文,件"), given, texts, texts, texts, texts)
        .as((file, g, a, b, c, d) -> new ManifestRow(Optional.of(file), g, a, b, c, d));
  }

  @Property(tries = 200)
  void thereAndBackIsTheSame(@ForAll("rows") ManifestRow row) throws IOException {
    Path file = Files.createTempFile("清单", ".csv");
    try {
      Files.writeString(
          file, "\ufeff" + Manifest.header() + Manifest.line(row) + Manifest.line(row));
      assertThat(Manifest.read(file)).containsExactly(row, row);
    } finally {
      Files.delete(file);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'file,file\na,b\n', column file stands twice",
    "'agency\n丰城市\n', names no column file and no column address",
    "'', names no column file",
    "'file,year\na\n', 'row 2: 1 cells, but the header has 2'",
    "'file,address\n,\n', row 2: neither file nor address",
    "'address\nftp://a/b\n', row 2: ftp://a/b is no address of the web",
    "'address\nhttp://a b/\n', row 2: http://a b/ is no address of the web",
    "'address\nhttp://a/100%\n', row 2: http://a/100% is no address of the web",
    "'file,year\na,12\n', row 2: 12 is no year",
    "'file,sha256\na,abc\n', row 2: abc is no SHA-256",
    "'file,retrieved\na,昨天\n', row 2: 昨天 is no time like",
  })
  void faultsAreNamed(String text, String fault) throws IOException {
    Path file = Files.createTempFile("清单", ".csv");
    try {
      Files.writeString(file, text);
      assertThatThrownBy(() -> Manifest.read(file))
          .isInstanceOf(BadManifestException.class)
          .hasMessageContaining(fault)
          .hasMessageContaining(file.toString());
    } finally {
      Files.delete(file);
    }
  }
}
