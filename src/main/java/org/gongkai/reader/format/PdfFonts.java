package org.gongkai.reader.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Stands in for fonts that a file names and does not hold. Their characters and widths are in the
 * file; the fonts of the machine are not looked for, so that a file reads alike everywhere and
 * nothing is written into the user's home.
 */
final class PdfFonts implements FontMapper {
  private final TrueTypeFont standIn;

  private PdfFonts(TrueTypeFont standIn) {
    this.standIn = standIn;
  }

  /** Makes the library use the font that it brings along, for every file. */
  static void install() {
    String font = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    try (InputStream in = PDFont.class.getResourceAsStream(font)) {
      FontMappers.set(
          new PdfFonts(new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in))));
    } catch (IOException e) {
      throw new UncheckedIOException("the library's own font cannot be read", e);
    }
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
    return new FontMapping<>(standIn, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
    return new FontMapping<>(standIn, true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
    return new CIDFontMapping(null, standIn, true);
  }
}
