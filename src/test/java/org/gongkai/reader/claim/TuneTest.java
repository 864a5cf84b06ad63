package org.gongkai.reader.claim;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import org.junit.jupiter.api.Test;

final class TuneTest {
  @Test
  void tune() throws Exception {
    StringBuilder out = new StringBuilder();
    Accuracy f = new Accuracy(LabelledTexts.Label::figure);
    Accuracy m = new Accuracy(LabelledTexts.Label::mapped);
    Accuracy w = new Accuracy(LabelledTexts.Label::whole);
    for (var e :
        LabelledTexts.labels(Path.of("src/test/resources/claims/real.csv"), false).entrySet()) {
      Path file = Path.of("../shared/reports", e.getKey());
      String text = Files.readString(file);
      int year = Integer.parseInt(e.getKey().replaceAll(".*-(\\d{4})\\.txt", "$1"));
      List<LabelledTexts.Label> got = LabelledTexts.found(file, year);
      f.add(e.getKey(), e.getValue(), got);
      m.add(e.getKey(), e.getValue(), got);
      for (String line : w.add(e.getKey(), e.getValue(), got)) {
        String[] p = line.split(" ");
        String[] s = p[2].split("-");
        int a = Integer.parseInt(s[0]);
        int b = Integer.parseInt(s[1]);
        out.append(line)
            .append("   ")
            .append(text.substring(Math.max(0, a - 25), a).replaceAll("\\s+", "_"))
            .append("⟦")
            .append(text, a, b)
            .append("⟧")
            .append(text.substring(b, Math.min(text.length(), b + 10)).replaceAll("\\s+", "_"))
            .append("\n");
      }
    }
    out.append(f.row("figure"))
        .append("\n")
        .append(m.row("indicator"))
        .append("\n")
        .append(w.row("whole"))
        .append("\n");
    Accuracy sf = new Accuracy(LabelledTexts.Label::figure);
    Accuracy sm = new Accuracy(LabelledTexts.Label::mapped);
    Accuracy sw = new Accuracy(LabelledTexts.Label::whole);
    for (var e :
        LabelledTexts.labels(Path.of("src/test/resources/claims/samples.csv"), false).entrySet()) {
      Path file = Path.of("src/main/resources/samples", e.getKey());
      int year = Integer.parseInt(e.getKey().replaceAll(".*-(\\d{4})\\.txt", "$1"));
      List<LabelledTexts.Label> got = LabelledTexts.found(file, year);
      String text = Files.readString(file);
      sf.add(e.getKey(), e.getValue(), got);
      sm.add(e.getKey(), e.getValue(), got);
      for (String line : sw.add(e.getKey(), e.getValue(), got)) {
        String[] p = line.split(" ");
        String[] s = p[2].split("-");
        int a = Integer.parseInt(s[0]);
        int b = Integer.parseInt(s[1]);
        out.append(line)
            .append("   ")
            .append(text.substring(Math.max(0, a - 25), a).replaceAll("\\s+", "_"))
            .append("⟦")
            .append(text, a, b)
            .append("⟧")
            .append(text.substring(b, Math.min(text.length(), b + 10)).replaceAll("\\s+", "_"))
            .append("\n");
      }
    }
    out.append(sf.row("samples figure"))
        .append("\n")
        .append(sm.row("indicator"))
        .append("\n")
        .append(sw.row("whole"))
        .append("\n");
    Accuracy mf = new Accuracy(LabelledTexts.Label::figure);
    Accuracy mm = new Accuracy(LabelledTexts.Label::mapped);
    Accuracy mw = new Accuracy(LabelledTexts.Label::scoped);
    for (MadeUpSentences.Case c :
        MadeUpSentences.read(Path.of("src/test/resources/claims/sentences.txt"))) {
      List<LabelledTexts.Label> got = LabelledTexts.found(c.text(), List.of(), 2021);
      mf.add("", c.labels(), got);
      mm.add("", c.labels(), got);
      for (String line : mw.add("", c.labels(), got)) {
        out.append(line).append("   ").append(c.text()).append("\n");
      }
    }
    out.append(mf.row("made up figure"))
        .append("\n")
        .append(mm.row("indicator"))
        .append("\n")
        .append(mw.row("scoped"))
        .append("\n");
    Files.writeString(Path.of("target/tune.txt"), out);
  }
}
