package org.gongkai.web;

import java.util.Map;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * The functions of SPARQL and XPath that the engine ships, what is named here, and no others. Its
 * own registries load a class for any name in {@code java:} and in the namespaces of ARQ, also for
 * one that CALL puts together while the query runs; ARQ's {@code wait} holds a thread beyond any
 * time limit.
 */
final class ShippedNames {

  private ShippedNames() {}

  /** Queries that run in this context find nothing else. */
  static void only(Context context) {
    FunctionRegistry.set(context, new Functions(FunctionRegistry.standardRegistry()));
    PropertyFunctionRegistry.set(context, new Properties(Map.of()));
  }

  /** The same, and properties that the engine calls. */
  static void only(Context context, Map<String, PropertyFunctionFactory> properties) {
    only(context);
    PropertyFunctionRegistry.set(context, new Properties(properties));
  }

  private static final class Functions extends FunctionRegistry {

    Functions(FunctionRegistry standard) {
      standard.keys().forEachRemaining(name -> take(name, standard));
    }

    private void take(String name, FunctionRegistry standard) {
      if (!name.startsWith("java:") && !name.startsWith(ARQConstants.ARQFunctionLibraryURI)) {
        put(name, standard.get(name));
      }
    }

    // Null is how a registry of Jena says that there is none.
    @Override
    public FunctionFactory get(String name) {
      return isRegistered(name) ? super.get(name) : null;
    }
  }

  private static final class Properties extends PropertyFunctionRegistry {

    private final Map<String, PropertyFunctionFactory> known;

    Properties(Map<String, PropertyFunctionFactory> known) {
      this.known = known;
    }

    @Override
    public boolean manages(String name) {
      return known.containsKey(name);
    }

    @Override
    public PropertyFunctionFactory get(String name) {
      return known.get(name);
    }
  }
}
