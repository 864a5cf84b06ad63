package org.gongkai.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Files of WebJars: the version in their path is the one that the jar itself names. */
final class WebJar {

  private WebJar() {}

  /**
   * @param path below the folder of the version
   */
  static String resource(String artifact, String path) {
    String properties = "/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
    try (InputStream in = WebJar.class.getResourceAsStream(properties)) {
      if (in == null) {
        throw new IllegalStateException("Missing on the class path: " + properties);
      }
      Properties read = new Properties();
      read.load(in);
      String version = read.getProperty("version");
      return "/META-INF/resources/webjars/" + artifact + "/" + version + "/" + path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
