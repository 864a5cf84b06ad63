package org.gongkai.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses of the network are public, and how addresses of the web are sent. */
class AddressesTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/fetch/addresses.csv", numLinesToSkip = 1)
  void everyBlock(String address, boolean isPublic) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isEqualTo(isPublic);
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.gov.cn/信息公开/年 报?年=二〇二〇, http://www.gov.cn/%E4%BF%A1%E6%81%AF%E5%85%AC%E5%BC%80/%E5%B9%B4%20%E6%8A%A5?%E5%B9%B4=%E4%BA%8C%E3%80%87%E4%BA%8C%E3%80%87",
    "http://www.gov.cn, http://www.gov.cn/",
    "HTTP://WWW.GOV.CN/A%2fb, http://www.gov.cn/A%2fb",
    "http://www.gov.cn/100%, http://www.gov.cn/100%25",
    "http://www.gov.cn:8080/a#部分, http://www.gov.cn:8080/a",
    "https://www.gov.cn:443/?x, https://www.gov.cn/?x",
    "http://政府.中国/年报, http://xn--mxtq1m.xn--fiqs8s/%E5%B9%B4%E6%8A%A5",
    "http://[2400:3200::1]:81/a, http://[2400:3200::1]:81/a"
  })
  void addressIsSentAs(String iri, String sent) {
    assertThat(WebAddress.of(iri).orElseThrow()).hasToString(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a/b",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "//a/b",
        "年报",
        "",
        "http://",
        "http://root:pw@a/b",
        "http://a:99999999999/"
      })
  void othersAreRefused(String iri) {
    assertThat(WebAddress.of(iri)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "b/年报, http://h/a/b/%E5%B9%B4%E6%8A%A5",
    "/根, http://h/%E6%A0%B9",
    "?x=1, http://h/a/?x=1",
    "//other/年, http://other/%E5%B9%B4",
    "https://h:8443/x, https://h:8443/x",
    "../c, http://h/c"
  })
  void redirectsAreSeenFromTheirPage(String location, String target) {
    assertThat(WebAddress.of("http://h/a/").orElseThrow().resolve(location).orElseThrow())
        .hasToString(target);
  }
}
