package org.gongkai.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.federate.Federation;
import org.gongkai.federate.Receipt;
import org.gongkai.federate.Session;

/** What a caller is told of the partners beside an answer. */
record Provenance(Federation federation, Addresses addresses) {

  /** Asks for a receipt with the value 1. */
  static final String PARAMETER = "receipt";

  /**
   * Partners that an answer had to do without: a list of tokens with a parameter {@code reason}
   * (RFC 9651, 3.1).
   */
  static final String FAILED = "Service-Failed";

  /** PROV-AQ, 3.1: where the provenance of this very answer is. */
  private static final String RELATION = "http://www.w3.org/ns/prov#has_provenance";

  /**
   * Headers of an answer whose calls are all done.
   *
   * @param asked whether a receipt is to be kept, to be found by a Link (RFC 8288)
   */
  Map<String, String> headers(Session session, boolean asked) {
    Receipt receipt = session.receipt();
    Map<String, String> headers = new LinkedHashMap<>();
    String failures =
        receipt.failures().stream()
            .map(line -> line.partner().name() + ";reason=" + line.word())
            .collect(Collectors.joining(", "));
    if (!failures.isEmpty()) {
      headers.put(FAILED, failures);
    }
    if (asked) {
      federation.receipts().keep(receipt);
      String address = addresses.at("receipt/" + receipt.id());
      headers.put("Link", "<" + address + ">; rel=\"" + RELATION + "\"");
    }
    return headers;
  }
}
