package org.gongkai.federate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.http.Agent;

/** Files of partners for tests. */
public final class Partnership {
  public static final String WIKIDATA = "https://query.wikidata.org/sparql";
  public static final String CC0 = "https://creativecommons.org/publicdomain/zero/1.0/";
  public static final Asking ASKING = Asking.as(new Agent("1", "mailto:a@example.org"));

  private Partnership() {}

  /** A file with one partner on this machine that stands for Wikidata. */
  public static Path file(Path folder, String address, int cacheSeconds) {
    String text =
        """
        name,title-zh,title-en,endpoint,address,internal,licence,seconds,cache
        wikidata,维基数据,Wikidata,%s,%s,true,%s,3,%d
        """
            .formatted(WIKIDATA, address, CC0, cacheSeconds);
    try {
      return Files.writeString(folder.resolve("合作端点.csv"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Federation with(Path folder, String address, int cacheSeconds) {
    Partners partners = Partners.read(file(folder, address, cacheSeconds));
    return new Federation(partners, Budget.OF_A_QUERY, ASKING);
  }
}
