// The same query as a program that asks it, for people to copy. Every function gives whole text that runs as it is.

const lines = (query) => query.split("\n");

// A string of JSON is one of Python, R and Java too: they share its escapes.
const quoted = (text) => JSON.stringify(text);

const shell = (text) => "'" + text.replaceAll("'", "'\\''") + "'";

export function curl(endpoint, query, accept) {
  return `curl -sS ${shell(endpoint)} -H ${shell("Accept: " + accept)} \\\n  --data-urlencode ${shell("query=" + query)}\n`;
}

export function python(endpoint, query, accept) {
  const text = lines(query).map((line) => "    " + quoted(line + "\n")).join("\n");
  const form = accept === "text/csv" ? "CSV" : "TURTLE";
  return `# pip install SPARQLWrapper
from SPARQLWrapper import SPARQLWrapper, ${form}

query = (
${text}
)
sparql = SPARQLWrapper(${quoted(endpoint)})
sparql.setMethod("POST")
sparql.setQuery(query)
sparql.setReturnFormat(${form})
print(sparql.query().convert().decode("utf-8"))
`;
}

export function r(endpoint, query, accept) {
  const text = lines(query).map((line) => "  " + quoted(line)).join(",\n");
  const table = accept === "text/csv" ? `\nread.csv(text = answer)` : `\ncat(answer)`;
  return `# install.packages("httr2")
library(httr2)

query <- paste(sep = "\\n",
${text}
)
answer <- request(${quoted(endpoint)}) |>
  req_headers(Accept = ${quoted(accept)}) |>
  req_body_form(query = query) |>
  req_perform() |>
  resp_body_string()${table}
`;
}

export function java(endpoint, query, accept) {
  const text = lines(query).map((line) => "        " + quoted(line)).join(",\n");
  return `import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Run it by: java Ask.java */
public class Ask {
  public static void main(String[] args) throws Exception {
    String query = String.join("\\n",
${text});
    HttpRequest request = HttpRequest.newBuilder(URI.create(${quoted(endpoint)}))
        .header("Accept", ${quoted(accept)})
        .header("Content-Type", "application/sparql-query")
        .POST(HttpRequest.BodyPublishers.ofString(query))
        .build();
    System.out.println(
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
  }
}
`;
}
