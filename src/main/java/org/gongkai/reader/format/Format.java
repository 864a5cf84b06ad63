package org.gongkai.reader.format;

/** Lays out the files of one kind. */
interface Format {
  /**
   * The layout of a file of this kind, or why there is none. Whatever the bytes, nothing is thrown.
   */
  Laid lay(byte[] bytes);
}
