// A SPARQL 1.1 endpoint by Oxigraph over the Turtle files that are named. Prints its port, says at /asked which
// queries came, ends when its input does.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { Store } from "oxigraph";

const store = new Store();
for (const file of process.argv.slice(2)) {
  store.load(readFileSync(file, "utf8"), { format: "text/turtle" });
}
const asked = [];
const types = ["application/sparql-results+json", "application/sparql-results+xml"];

const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    if (request.method === "GET" && request.url === "/asked") {
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(asked));
      return;
    }
    const body = Buffer.concat(chunks).toString("utf8");
    const form = new URLSearchParams(request.method === "POST" ? body : request.url.split("?")[1]);
    const accepted = request.headers.accept ?? types[0];
    const type = request.url.startsWith("/xml") ? types[1] : types.find((t) => accepted.includes(t)) ?? types[0];
    asked.push(form.get("query"));
    try {
      const results = store.query(form.get("query"), { results_format: type });
      response.writeHead(200, { "Content-Type": type }).end(results);
    } catch (error) {
      response.writeHead(400, { "Content-Type": "text/plain; charset=utf-8" }).end(String(error));
    }
  });
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
process.stdin.resume().on("end", () => process.exit(0));
