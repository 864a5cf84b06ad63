package org.gongkai.cli;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.apache.jena.query.QueryDeniedException;
import org.gongkai.accuracy.BadExpectedException;
import org.gongkai.federate.BadPartnersException;
import org.gongkai.federate.PartnerFailed;
import org.gongkai.federate.ServiceRefused;
import org.gongkai.gazetteer.BadOverridesException;
import org.gongkai.harvest.BadCatalogueException;
import org.gongkai.manifest.BadManifestException;
import org.gongkai.query.BadParameter;
import org.gongkai.query.QueryFault;
import org.gongkai.search.IndexFault;
import org.gongkai.store.StoreException;
import org.gongkai.verdict.BadVerdictsException;
import org.gongkai.web.CannotServe;

/** Turns what was thrown into a sentence for the user. */
final class Faults {
  private Faults() {}

  /**
   * Whether the user or the environment can cause this; anything else is a fault of the program.
   */
  static boolean isExpected(Exception fault) {
    return fault instanceof StoreException
        || fault instanceof QueryFault
        || fault instanceof BadParameter
        || fault instanceof BadOverridesException
        || fault instanceof BadManifestException
        || fault instanceof BadExpectedException
        || fault instanceof BadVerdictsException
        || fault instanceof CannotServe
        || fault instanceof BadCatalogueException
        || fault instanceof QueryDeniedException
        || fault instanceof BadPartnersException
        || fault instanceof IndexFault
        || fault instanceof ServiceRefused
        || fault instanceof PartnerFailed
        || fault instanceof Misuse
        || fault instanceof FileSystemException
        || fault instanceof UncheckedIOException;
  }

  static String sentence(Exception fault) {
    if (fault instanceof NoSuchFileException missing) {
      return "there is no file " + missing.getFile();
    }
    if (fault instanceof QueryDeniedException) {
      return "the query calls another server (SERVICE): say with --partners whom it may call";
    }
    return isExpected(fault)
        ? String.valueOf(fault.getMessage())
        : "this is a fault of the program, please report it: " + fault;
  }
}
