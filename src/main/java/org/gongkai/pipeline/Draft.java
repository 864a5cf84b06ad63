package org.gongkai.pipeline;

import java.util.Optional;
import org.gongkai.store.Revision;

/**
 * One report that may go into the store.
 *
 * @param address relative to the base
 * @param revision empty if the store has it exactly so, as was remembered
 */
record Draft(String address, Optional<Revision> revision) {}
