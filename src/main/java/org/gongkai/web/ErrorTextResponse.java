package org.gongkai.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Lets results through as they come; holds an error text back, to send it counted in bytes. */
final class ErrorTextResponse extends HttpServletResponseWrapper {

  private final ByteArrayOutputStream error = new ByteArrayOutputStream();
  private boolean broken;

  ErrorTextResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void setStatus(int status) {
    broken = broken || status >= 400 && isCommitted();
    super.setStatus(status);
  }

  @Override
  public void setContentLength(int length) {
    if (!failed()) {
      super.setContentLength(length);
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return failed() ? new Held() : super.getOutputStream();
  }

  /** A failure after the first bytes breaks the connection: half a result must not look whole. */
  void finish() throws IOException {
    if (!failed()) {
      return;
    }
    if (broken) {
      throw new IOException("The query failed after its first results");
    }
    resetBuffer();
    // The body of a refused request may be unread: the connection cannot serve another one.
    setHeader("Connection", "close");
    Trouble trouble = Trouble.ofStatus(getStatus());
    String said = error.toString(StandardCharsets.UTF_8);
    String detail = trouble == Trouble.FAILED ? "No. " + getHeader(GateFilter.NUMBER) : said;
    byte[] body = trouble.text(detail).getBytes(StandardCharsets.UTF_8);
    setContentType(MediaKind.TEXT.contentType());
    super.setContentLength(body.length);
    super.getOutputStream().write(body);
  }

  private boolean failed() {
    return broken || getStatus() >= 400;
  }

  /** Bytes of the error text; {@code print} of the container knows Latin-1 only. */
  private final class Held extends ServletOutputStream {

    @Override
    public void print(String text) {
      error.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(int b) {
      error.write(b);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("Error texts are written at once");
    }
  }
}
