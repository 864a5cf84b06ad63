// Asks Comunica a question: ask.mjs sparql|tpf|traversal SOURCE QUERY-FILE. Prints CSV rows.
// Nothing but the server asked is reached: every other address is refused before it is called.
import { readFileSync } from 'node:fs';

const [, , way, source, file] = process.argv;
const origin = new URL(source).origin;
let requests = 0;

async function here(input, init) {
  const url = new URL(typeof input === 'string' ? input : (input.url ?? input.href));
  if (url.origin !== origin) {
    throw new Error(`Not asked: ${url.href}`);
  }
  requests += 1;
  return fetch(input, init);
}

const name = way === 'traversal' ? '@comunica/query-sparql-link-traversal' : '@comunica/query-sparql';
const { QueryEngine } = await import(name);
const sources = {
  sparql: { type: 'sparql', value: source },
  tpf: { type: 'qpf', value: source },
  traversal: source,
};
const started = performance.now();
const answer = await new QueryEngine().query(readFileSync(file, 'utf8'), {
  sources: [sources[way]],
  fetch: here,
  lenient: way === 'traversal',
});
const variables = (await answer.metadata()).variables.map((v) => v.variable?.value ?? v.value);
const rows = (await (await answer.execute()).toArray()).map((row) =>
  variables.map((variable) => row.get(variable)?.value ?? '').join(','));
console.log(variables.join(','));
rows.forEach((row) => console.log(row));
console.error(`ms ${Math.round(performance.now() - started)} requests ${requests}`);
