package org.gongkai.reconcile;

import org.gongkai.gazetteer.Territory;

/**
 * A place that a text names.
 *
 * @param path whether the text names wider places as well
 * @param nested whether the place ever lay in all of these
 */
record Placed(Territory territory, Evidence evidence, boolean path, boolean nested) {
  Placed(Form form) {
    this(form.territory(), form.evidence(), false, true);
  }
}
