package org.gongkai.federate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.gongkai.federate.PartnerFailed.Kind;
import org.gongkai.http.Body;
import org.gongkai.http.Connection;
import org.gongkai.http.Request;
import org.gongkai.http.ResponseReader;
import org.gongkai.http.Trouble;

/** Asks a partner by the SPARQL 1.1 Protocol (2.1.2, query by POST with a form). */
final class PartnerClient {
  private static final Map<String, Lang> FORMS =
      Map.of(
          "application/sparql-results+json", ResultSetLang.RS_JSON,
          "application/json", ResultSetLang.RS_JSON,
          "application/sparql-results+xml", ResultSetLang.RS_XML);

  private final Asking asking;
  private final Rests rests = new Rests();

  PartnerClient(Asking asking) {
    this.asking = asking;
  }

  /**
   * @param time until the last byte must be there
   * @param most bytes of the body, unpacked
   * @throws PartnerFailed if no whole answer of a known form comes in time
   * @throws ServiceRefused if the partner's host is where nobody may be asked, or it sends us on
   */
  Answer ask(Partner partner, String query, Duration time, long most) {
    rests.refuse(partner);
    try (Connection connection =
        Connection.open(partner.route().address(), time, partner.route().in(asking.network()))) {
      connection.send(request(query).to(partner.route().address()));
      ResponseReader reader = new ResponseReader(connection);
      ResponseReader.Head head = reader.head();
      judge(partner, head);
      Lang form = form(partner, head);
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      Body.copy(reader.body(head), head.header("content-encoding"), most, body);
      return new Answer(body.toByteArray(), form, asking.clock().instant());
    } catch (Trouble e) {
      throw troubled(partner, e);
    } catch (SocketTimeoutException e) {
      throw new PartnerFailed(Kind.LATE, partner, "timeout", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new PartnerFailed(Kind.BROKEN, partner, word(e), String.valueOf(e.getMessage()));
    }
  }

  private Request request(String query) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", asking.agent().header());
    headers.put("Accept", "application/sparql-results+json, application/sparql-results+xml;q=0.8");
    headers.put("Accept-Encoding", "gzip");
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    String form = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return new Request("POST", headers, form.getBytes(StandardCharsets.US_ASCII));
  }

  private void judge(Partner partner, ResponseReader.Head head) {
    int status = head.status();
    if (status >= 300 && status < 400 && head.header("location").isPresent()) {
      throw new ServiceRefused(
          partner.endpoint(),
          "合作端点要求转向另一地址；转向一律不跟随。",
          "The partner sends us to another address; redirects are not followed.");
    }
    if (status != 200) {
      rests.note(partner, head);
      throw new PartnerFailed(Kind.BROKEN, partner, "status", "it answers " + status);
    }
  }

  private static Lang form(Partner partner, ResponseReader.Head head) {
    String type = head.header("content-type").orElse("none");
    String bare = type.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(FORMS.get(bare))
        .orElseThrow(
            () ->
                new PartnerFailed(
                    Kind.BROKEN, partner, "type", "no results by their content type: " + type));
  }

  private static RuntimeException troubled(Partner partner, Trouble trouble) {
    if (trouble.word().equals("private")) {
      return new ServiceRefused(
          partner.endpoint(),
          "该端点的主机解析到不可访问的网络地址。",
          "The host of this endpoint has an address that may not be asked: "
              + trouble.getMessage());
    }
    boolean large = trouble.word().equals("too-large");
    return new PartnerFailed(
        large ? Kind.BUDGET : Kind.BROKEN, partner, trouble.word(), trouble.getMessage());
  }

  private static String word(IOException e) {
    if (e instanceof UnknownHostException) {
      return "no-host";
    }
    if (e instanceof SSLException) {
      return "tls";
    }
    return e instanceof ConnectException ? "unreachable" : "broken";
  }
}
