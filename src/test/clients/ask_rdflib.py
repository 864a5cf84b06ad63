"""Reads documents over HTTP into one graph of rdflib and asks it: QUERY-FILE IRI... Prints CSV."""

import sys
import time
from urllib.parse import quote

import rdflib

started = time.monotonic()
graph = rdflib.Graph()
for iri in sys.argv[2:]:
    graph.parse(quote(iri, safe=":/?&=%#"))
with open(sys.argv[1], encoding="utf-8") as file:
    result = graph.query(file.read())
sys.stdout.buffer.write(result.serialize(format="csv"))
print("ms", round((time.monotonic() - started) * 1000), "triples", len(graph), file=sys.stderr)
