package org.gongkai.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Copies a body, unpacked, until it ends or reaches a limit. */
public final class Body {
  private Body() {}

  /**
   * @param limit the most bytes, as sent and unpacked alike
   * @throws Trouble if there are more; what was written is then of no use
   */
  public static void copy(InputStream sent, Optional<String> coding, long limit, OutputStream out)
      throws IOException, Trouble {
    InputStream counted = new AtMost(sent, limit);
    InputStream in = counted;
    String name = coding.orElse("identity").strip().toLowerCase(java.util.Locale.ROOT);
    if (name.equals("gzip") || name.equals("x-gzip")) {
      in = new GZIPInputStream(counted);
    } else if (!name.equals("identity")) {
      throw new Trouble("coding", "content coding " + name + " was not asked for");
    }
    byte[] buffer = new byte[16 * 1024];
    long total = 0;
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        total += count;
        if (total > limit) {
          throw new TooLarge();
        }
        out.write(buffer, 0, count);
      }
    } catch (TooLarge e) {
      throw new Trouble("too-large", "more than " + limit + " bytes");
    }
  }

  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** Fails at the first byte too many. */
  private static final class AtMost extends BlockInput {
    private final InputStream in;
    private long left;

    AtMost(InputStream in, long limit) {
      this.in = in;
      this.left = limit;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int count = in.read(buffer, from, length);
      left -= Math.max(count, 0);
      if (left < 0) {
        throw new TooLarge();
      }
      return count;
    }
  }
}
