package org.gongkai.peers;

import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;

/** Says our mappings in the vocabulary that RML had before RML-Core. */
final class OldVocabulary {
  private static final String NEW = "http://w3id.org/rml/";
  private static final String RML = "http://semweb.mmlab.be/ns/rml#";
  private static final String RR = "http://www.w3.org/ns/r2rml#";
  private static final String CARML = "http://carml.taxonic.com/carml/";
  private static final Set<String> OF_RML =
      Set.of("logicalSource", "source", "iterator", "reference", "referenceFormulation");
  private static final Set<String> PATHS = Set.of("reference", "template");

  private static final String GAPS =
      List.of("ambiguous", "empty", "not-applicable", "text", "unreadable").stream()
          .map(state -> "@.state=='" + state + "'")
          .collect(Collectors.joining(" || "));

  private OldVocabulary() {}

  /** All mappings as one in Turtle, for a stream of the given name. */
  static String turtle(String stream) {
    Model old = ModelFactory.createDefaultModel();
    for (var file : Mappings.FILES) {
      Model model = RDFDataMgr.loadModel(file.toString());
      model.listStatements().forEach(s -> translate(s, stream, old));
    }
    StringWriter text = new StringWriter();
    old.write(text, "TURTLE");
    return text.toString();
  }

  private static void translate(Statement s, String stream, Model old) {
    String property = local(s.getPredicate().getURI());
    if (property.equals("path")) {
      old.add(s.getSubject(), ResourceFactory.createProperty(CARML + "streamName"), stream);
    } else if (!property.equals("root")) {
      old.add(
          s.getSubject(),
          ResourceFactory.createProperty(term(s.getPredicate().getURI())),
          object(property, s.getObject()));
    }
  }

  private static String local(String uri) {
    return uri.startsWith(NEW) ? uri.substring(NEW.length()) : "";
  }

  private static String term(String uri) {
    String name = local(uri);
    if (name.isEmpty()) {
      return uri;
    }
    return (OF_RML.contains(name) || name.equals("LogicalSource") ? RML : RR) + name;
  }

  private static RDFNode object(String property, RDFNode object) {
    if (object.isLiteral()) {
      return literal(property, object);
    }
    Resource node = object.asResource();
    if (node.isAnon()) {
      return node;
    }
    return switch (local(node.getURI())) {
      case "JSONPath" -> ResourceFactory.createResource("http://semweb.mmlab.be/ns/ql#JSONPath");
      case "RelativePathSource" -> ResourceFactory.createResource(CARML + "Stream");
      default -> ResourceFactory.createResource(term(node.getURI()));
    };
  }

  private static RDFNode literal(String property, RDFNode object) {
    String text = object.asLiteral().getLexicalForm();
    if (property.equals("iterator")) {
      // JsonSurfer knows no "!=", and its "!" holds of what it has not read yet.
      return ResourceFactory.createPlainLiteral(
          text.replaceAll("\\[\\?([^\\]]*)\\]", "[?($1)]")
              .replace("@.state!='number' && @.state!='inferred'", GAPS));
    }
    if (PATHS.contains(property)) {
      return ResourceFactory.createPlainLiteral(text.replaceAll("(^|\\{)\\$\\.", "$1"));
    }
    return object;
  }
}
