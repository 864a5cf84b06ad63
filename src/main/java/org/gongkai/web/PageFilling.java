package org.gongkai.web;

import java.util.Map;
import org.apache.jena.graph.Node;

/** What the template of one kind of things needs beside what all have. */
interface PageFilling {

  /**
   * @throws Refused if the request asks for a part of a list that there is not
   */
  Map<String, Object> model(StoreView store, Node thing, Asked asked);
}
