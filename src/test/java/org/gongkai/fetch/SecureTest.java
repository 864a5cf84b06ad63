package org.gongkai.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.gongkai.http.Agent;
import org.gongkai.http.Network;
import org.gongkai.manifest.Given;
import org.gongkai.manifest.ManifestRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over TLS the host is named and its certificate verified, though its address is connected to. */
class SecureTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir static Path keys;
  private static SSLContext context;

  @TempDir Path folder;

  @BeforeAll
  static void makeKey() throws Exception {
    Path store = keys.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=disclosure.example",
                "-ext",
                "SAN=dns:disclosure.example",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyStore loaded = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      loaded.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(loaded, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("server", loaded.getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
  }

  private String status(String host, boolean trusting) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] body = "年报".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                exchange.getRequestURI().getPath().equals("/robots.txt") ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    try {
      Network network =
          new Network(
              h -> new InetAddress[] {InetAddress.getLoopbackAddress()},
              a -> true,
              trusting ? () -> context.getSocketFactory() : Network.real(true).tls());
      Limits limits = new Limits(1000, Duration.ofSeconds(5), Duration.ZERO, Set.of(), true);
      List<Fetched> told = new ArrayList<>();
      new Fetcher(new Agent("1", ""), limits, Clock.systemUTC(), network)
          .fetch(
              List.of(
                  ManifestRow.wanted(
                      Given.address(
                          "https://" + host + ":" + server.getAddress().getPort() + "/年报"))),
              folder,
              told::add);
      return told.get(0).row().status().orElse("");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void theHostOfTheCertificate() throws Exception {
    assertThat(status("disclosure.example", true)).isEqualTo("200");
  }

  @Test
  void anotherHostWithTheSameAddress() throws Exception {
    assertThat(status("other.example", true)).isEqualTo("tls");
  }

  @Test
  void aCertificateThatNobodyVouchesFor() throws Exception {
    assertThat(status("disclosure.example", false)).isEqualTo("tls");
  }
}
