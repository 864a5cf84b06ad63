package org.gongkai.report;

/**
 * How something about a report was told: by which part of it, with which characters.
 *
 * @param evidence notation of code list {@code evidence}
 * @param printed the characters that told it
 * @param span where they stand
 */
public record Told(Evidence evidence, String printed, Span span) {
  /** The part of a report (or the person) that tells a thing; code list {@code evidence}. */
  public enum Evidence {
    /** The report's own title. */
    TITLE("title"),
    /** The title of the page or of its header lines. */
    PAGE_TITLE("page-title"),
    /** What the page says beside the report, such as its day of publication. */
    PAGE_DETAILS("page-details"),
    /** The paragraph before section 一. */
    FIRST_PARAGRAPH("first-paragraph"),
    /** Any later prose. */
    BODY_TEXT("body-text"),
    /** The last lines. */
    SIGNATURE("signature"),
    /** The sentence that states the statistical period. */
    PERIOD("period"),
    /** The labels of the tables. */
    LABELS("labels"),
    /** The year, where labels leave a tie. */
    YEAR("year"),
    /** A person's override file. */
    OVERRIDE("override");

    private final String notation;

    Evidence(String notation) {
      this.notation = notation;
    }

    /** The concept's notation. */
    public String notation() {
      return notation;
    }
  }
}
