package org.gongkai.reader.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The XML parts of a zip file (APPNOTE.TXT; ECMA-376-2), unpacked within limits: what is no XML is
 * unpacked too, since its length is not known before, but not kept.
 */
final class ZipParts {
  private static final long MOST_BYTES = 128L << 20;
  private static final int MOST_KEPT = 24 << 20;
  private static final int MOST_PARTS = 5_000;

  private final Map<String, byte[]> parts = new HashMap<>();
  private long unpacked;
  private int keptBytes;

  private ZipParts() {}

  static ZipParts of(byte[] bytes) throws Refusal {
    ZipParts parts = new ZipParts();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int count = 0;
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        parts.unpack(zip, name(e.getName()));
        if (++count > MOST_PARTS) {
          throw Refusal.limit("more than " + MOST_PARTS + " parts in the zip");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.damaged(e);
    }
    return parts;
  }

  /** Part names are equal without regard to case (ECMA-376-2 6.2.2.3); some write \ for /. */
  private static String name(String printed) {
    String name = printed.replace('\\', '/').toLowerCase(Locale.ROOT);
    return name.startsWith("/") ? name.substring(1) : name;
  }

  private void unpack(ZipInputStream zip, String name) throws IOException, Refusal {
    boolean kept = name.endsWith(".xml") || name.endsWith(".rels");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
      unpacked += n;
      if (unpacked > MOST_BYTES) {
        throw Refusal.limit("the zip unpacks to more than " + MOST_BYTES + " bytes");
      }
      keptBytes += kept ? n : 0;
      if (keptBytes > MOST_KEPT) {
        throw Refusal.limit("the parts unpack to more than " + MOST_KEPT + " bytes");
      }
      out.write(buffer, 0, kept ? n : 0);
    }
    if (kept && parts.put(name, out.toByteArray()) != null) {
      throw Refusal.damaged("two parts of the name " + name);
    }
  }

  /** The root element of a part, if it is there. */
  Optional<XmlNode> xml(String part) throws Refusal {
    byte[] bytes = parts.get(name(part));
    return bytes == null
        ? Optional.empty()
        : XmlNode.read(part, bytes).children().stream().findFirst();
  }
}
