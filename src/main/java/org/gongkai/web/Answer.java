package org.gongkai.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A whole response as data; the body is left out for HEAD. */
record Answer(int status, Map<String, String> headers, Body body) {

  /** Bytes that may be too many to hold. */
  interface Body {

    /** What it throws before the first bytes are sent still becomes an answer of its own. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** A body whose length is known, and of which a part can be given. */
  sealed interface Sized extends Body {

    long length();

    Sized part(long from, long length);
  }

  /** A body that is held, so that its length can be said. */
  record Held(byte[] bytes) implements Sized {

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public Sized part(long from, long length) {
      return new Held(Arrays.copyOfRange(bytes, (int) from, (int) (from + length)));
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(bytes);
    }
  }

  /** Bytes of a file, from one on. */
  record Filed(Path file, long from, long length) implements Sized {

    @Override
    public Sized part(long start, long size) {
      return new Filed(file, from + start, size);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      try (InputStream in = Files.newInputStream(file)) {
        in.skipNBytes(from);
        byte[] buffer = new byte[1 << 16];
        for (long left = length; left > 0; ) {
          int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
          if (read < 0) {
            throw new EOFException(file + " became shorter");
          }
          out.write(buffer, 0, read);
          left -= read;
        }
      }
    }
  }

  static Answer of(int status, MediaKind kind, String body) {
    return of(status, kind, body.getBytes(StandardCharsets.UTF_8));
  }

  static Answer of(int status, MediaKind kind, byte[] body) {
    return of(status, kind, new Held(body));
  }

  static Answer of(int status, MediaKind kind, Body body) {
    return new Answer(status, Map.of("Content-Type", kind.contentType()), body);
  }

  /** What stays the same as long as the program does; asked for again after ten minutes. */
  static Answer kept(String type, byte[] bytes) {
    return new Answer(200, Map.of("Content-Type", type), new Held(bytes))
        .with("ETag", Tags.ofBytes(bytes))
        .with("Cache-Control", "public, max-age=600");
  }

  /** 303: the thing is not a document, but this describes it. */
  static Answer seeOther(String location) {
    return of(303, MediaKind.TEXT, location + "\n").with("Location", location);
  }

  /** 301: the same thing, at its own address. */
  static Answer moved(String location) {
    return of(301, MediaKind.TEXT, location + "\n").with("Location", location);
  }

  /** 304: what the caller has is what it would get (RFC 9110, 15.4.5). */
  Answer notModified() {
    Map<String, String> fewer = new LinkedHashMap<>(headers);
    fewer.remove("Content-Type");
    return new Answer(304, fewer, out -> {});
  }

  /** The same without reading a file for a body that nobody gets. */
  Answer withoutFile() {
    return body instanceof Filed filed
        ? new Answer(
            status, with("Content-Length", Long.toString(filed.length())).headers(), out -> {})
        : this;
  }

  Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }
}
