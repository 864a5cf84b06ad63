package org.gongkai.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** A library for browsers on the class path; its version is told by itself, not a second time. */
record WebJar(String artifact) {

  /** Where a file of it is found as a resource. */
  String path(String file) {
    return "/META-INF/resources/webjars/" + artifact + "/" + version() + "/" + file;
  }

  private String version() {
    String path = "/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
    try (InputStream in = WebJar.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + path);
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
