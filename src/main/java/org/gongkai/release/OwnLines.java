package org.gongkai.release;

import java.io.InputStream;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.lang.RiotParsers;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.FactoryRDFCaching;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDF;

/**
 * Reads N-Triples that this program wrote. Their addresses are whole and were checked when they
 * came in; to take each apart again is most of the work of Jena's parser.
 */
final class OwnLines extends ParserProfileStd {
  private static final int CACHED = 1 << 12;

  private OwnLines() {
    super(
        new FactoryRDFCaching(CACHED, LabelToNode.createUseLabelAsGiven()),
        ErrorHandlerFactory.errorHandlerExceptions(),
        IRIxResolver.create().noBase().resolve(false).allowRelative(true).build(),
        PrefixMapFactory.emptyPrefixMap(),
        ARQ.getContext(),
        false,
        false);
  }

  @Override
  public String resolveIRI(String iri, long line, long column) {
    return iri;
  }

  static void read(InputStream in, StreamRDF to) {
    RiotParsers.factoryNT
        .create(Lang.NTRIPLES, new OwnLines())
        .read(in, null, null, to, ARQ.getContext());
  }
}
