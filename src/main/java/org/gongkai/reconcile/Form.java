package org.gongkai.reconcile;

import org.gongkai.gazetteer.Territory;

/** One way in which a place is written, and what kind of way. */
record Form(Territory territory, Evidence evidence) {}
