package org.gongkai.federate;

import org.apache.jena.shared.OperationDeniedException;

/**
 * A SERVICE that is not done, silent or not: its endpoint is no partner, or leads where nobody may
 * be asked. The message has a sentence in Chinese and one in English.
 */
public final class ServiceRefused extends OperationDeniedException {
  private static final long serialVersionUID = 1L;

  ServiceRefused(String service, String chinese, String english) {
    super("SERVICE " + service + "\n" + chinese + "\n" + english);
  }
}
