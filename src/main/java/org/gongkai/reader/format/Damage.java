package org.gongkai.reader.format;

import java.io.IOException;
import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.util.NoSuchElementException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.util.RecordFormatException;
import org.gongkai.report.Problem.Code;

/**
 * The one place where what POI and PDFBox throw becomes a refusal. Both promise IOException for a
 * damaged file and throw the runtime exceptions named here as well, where a length, an offset or a
 * type in the file is wrong.
 */
final class Damage {
  /** Gets the contents of a file out of a library's hands. */
  interface Reading<T> {
    T read() throws IOException, Refusal;
  }

  private Damage() {}

  /** What is read, or the refusal that the library's exception means. */
  static <T> T guard(Reading<T> reading) throws Refusal {
    try {
      return reading.read();
    } catch (EncryptedDocumentException e) {
      throw new Refusal(Code.LOCKED_FILE, "the file has a password");
    } catch (OldWordFileFormatException e) {
      throw new Refusal(Code.NOT_TEXT, "a DOC file of Word 6 or 95 (save it as DOCX)");
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NullPointerException
        | NegativeArraySizeException
        | ArrayStoreException
        | ClassCastException
        | ArithmeticException
        | NoSuchElementException
        | UnsupportedOperationException
        | BufferUnderflowException
        | BufferOverflowException
        | RecordFormatException e) {
      throw Refusal.damaged(e);
    }
  }
}
