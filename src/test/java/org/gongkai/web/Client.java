package org.gongkai.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks a server over HTTP and follows nothing. */
record Client(int port, HttpClient http) {

  Client(int port) {
    this(port, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
  }

  HttpResponse<String> get(String path, String accept) {
    return send("GET", path, accept, "", "");
  }

  /** With If-None-Match. */
  HttpResponse<String> known(String path, String accept, String tag) {
    return sent(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + encoded(path)))
            .header("Accept", accept)
            .header("If-None-Match", tag)
            .build());
  }

  /**
   * @param headers names and values in turn
   */
  HttpResponse<String> ask(String method, String path, List<String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + encoded(path)))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return sent(request.build());
  }

  /**
   * @param accept no header if empty
   * @param type of the body; no body if empty
   */
  HttpResponse<String> send(String method, String path, String accept, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + encoded(path)))
            .method(
                method,
                type.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!accept.isEmpty()) {
      request.header("Accept", accept);
    }
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return sent(request.build());
  }

  /**
   * @param chunked leaves Content-Length out
   */
  HttpResponse<String> post(String path, String type, byte[] body, boolean chunked) {
    HttpRequest.BodyPublisher publisher =
        chunked
            ? HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
            : HttpRequest.BodyPublishers.ofByteArray(body);
    return sent(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", type)
            .POST(publisher)
            .build());
  }

  private HttpResponse<String> sent(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> sparql(String query, String accept) {
    return get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), accept);
  }

  /**
   * A page without the elements that load scripts of this server: what is left of them is a fault.
   */
  static String withoutOwnScripts(String page) {
    return page.replaceAll("<script src=\"/[^\":<>]*static/[^\":<>]*\" [a-z=\"]+></script>", "");
  }

  static String type(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
  }

  static String header(HttpResponse<?> response, String name) {
    return String.join(", ", response.headers().allValues(name));
  }

  // Only what a URI of Java cannot hold; what is encoded already stays.
  private static String encoded(String path) {
    StringBuilder out = new StringBuilder();
    path.codePoints()
        .forEach(
            c -> {
              String one = Character.toString(c);
              out.append(c < 128 ? one : Addresses.encoded(one));
            });
    return out.toString();
  }
}
