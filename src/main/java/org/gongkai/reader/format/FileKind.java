package org.gongkai.reader.format;

/**
 * What a file is by its content.
 *
 * @param kind decides which format reads it
 * @param described the same in words for a person, with a way out where there is one
 */
record FileKind(Kind kind, String described) {
  /** The kinds that formats differ by. */
  enum Kind {
    /** Plain text and everything written in it: Markdown, HTML, MHTML. */
    TEXT,
    /** PDF (ISO 32000). */
    PDF,
    /** A zip with a WordprocessingML document in it (ECMA-376), DOCX. */
    WORD,
    /** A compound file ([MS-CFB]) with a stream WordDocument ([MS-DOC]), DOC. */
    OLD_WORD,
    /** A picture of a page: nothing but a scan. */
    IMAGE,
    /** An Office file with a password ([MS-OFFCRYPTO]). */
    LOCKED,
    /** A zip that breaks off before its directory: what was in it nobody can say. */
    DAMAGED,
    /** Known, but no kind that reports are read from. */
    OTHER,
    /** No bytes at all. */
    EMPTY
  }
}
