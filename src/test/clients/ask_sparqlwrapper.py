"""Asks an endpoint with SPARQLWrapper: QUERY-FILE ENDPOINT. Prints CSV."""

import sys
import time

from SPARQLWrapper import JSON, POST, SPARQLWrapper

started = time.monotonic()
endpoint = SPARQLWrapper(sys.argv[2])
endpoint.setMethod(POST)
endpoint.setReturnFormat(JSON)
with open(sys.argv[1], encoding="utf-8") as file:
    endpoint.setQuery(file.read())
result = endpoint.queryAndConvert()
names = result["head"]["vars"]
print(",".join(names))
for row in result["results"]["bindings"]:
    print(",".join(row[name]["value"] if name in row else "" for name in names))
print("ms", round((time.monotonic() - started) * 1000), file=sys.stderr)
