// What the editor proposes: prefixes, classes, properties and codes that the store itself has.

const MOST = 60;

function folded(text) {
  return text.toLowerCase();
}

// A term fits by its address, its name or its notation, in any place of them.
function fits(term, wanted) {
  return term.keys.some((key) => key.includes(wanted));
}

function prepared(list) {
  return list.map((term) => ({
    ...term,
    keys: [term.iri, term.label ?? "", term.notation ?? "", term.list ?? ""].map(folded),
  }));
}

/** Asks again while the server counts: what it answers is kept there. */
export async function load(address, tries = 5) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (answer.status === 503 && tries > 0) {
    await new Promise((done) => setTimeout(done, 1000 * Number(answer.headers.get("Retry-After") ?? 5)));
    return load(address, tries - 1);
  }
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  const terms = await answer.json();
  return {
    prefixes: terms.prefixes,
    classes: prepared(terms.classes),
    properties: prepared(terms.properties),
    codes: prepared(terms.codes),
  };
}

/** Which of the lists belongs where the cursor is; none where a variable is being written. */
function wanted(yasqe, terms) {
  const token = yasqe.getCompleteToken();
  if (/^[?$"']/.test(token.string) || token.string.trim() === "") {
    return undefined;
  }
  const before = yasqe.getPreviousNonWsToken(yasqe.getDoc().getCursor().line, token);
  if (before.string.toUpperCase() === "PREFIX") {
    return undefined;
  }
  if (before.string === "a" || before.state?.lastProperty === "a") {
    return terms.classes;
  }
  const possible = token.state.possibleCurrent ?? [];
  return possible.includes("a") ? terms.properties : terms.codes.concat(terms.properties, terms.classes);
}

function short(iri, prefixes) {
  const names = Object.entries(prefixes)
    .filter(([, namespace]) => iri.startsWith(namespace) && /^[\p{L}\p{N}_.-]*$/u.test(iri.slice(namespace.length)))
    .sort(([, a], [, b]) => b.length - a.length);
  return names.length > 0 ? { prefix: names[0][0], namespace: names[0][1], text: names[0][0] + ":" + iri.slice(names[0][1].length) } : undefined;
}

function shown(term, element) {
  const name = document.createElement("b");
  name.textContent = term.short ?? term.iri;
  const label = document.createElement("span");
  label.textContent = [term.label, term.notation, term.list, term.count].filter(Boolean).join(" · ");
  element.append(name, " ", label);
}

// In place of what was typed stands the short name, and its prefix at the head of the query.
function pick(term, all) {
  return (editor, data, completion) => {
    const inQuery = editor.getPrefixesFromQuery();
    const name = short(term.iri, { ...all, ...inQuery });
    editor.replaceRange(name ? name.text : `<${term.iri}>`, completion.from ?? data.from, completion.to ?? data.to, "complete");
    if (name && inQuery[name.prefix] === undefined) {
      editor.addPrefixes({ [name.prefix]: name.namespace });
    }
  };
}

function search(token, terms, yasqe) {
  const prefixes = { ...terms.prefixes, ...yasqe.getPrefixesFromQuery() };
  const text = token.string.replace(/^</, "").trim();
  const [, prefix, rest] = /^([\w-]*):(.*)$/u.exec(text) ?? [];
  return { prefixes, namespace: prefix === undefined ? "" : prefixes[prefix] ?? "", wanted: folded(rest ?? text) };
}

/** Registers the two completers with YASQE and takes those away that would ask other hosts. */
export function register(Yasqe, terms) {
  const enabled = Yasqe.defaults.autocompleters;
  enabled.splice(0, enabled.length, "variables");
  Yasqe.forkAutocompleter("prefixes", {
    name: "prefixes",
    persistenceId: null,
    get: () => Object.entries(terms.prefixes).map(([name, iri]) => `${name}: <${iri}>`).sort(),
  });
  Yasqe.registerAutocompleter({
    name: "terms",
    bulk: false,
    autoShow: true,
    isValidCompletionPosition: (yasqe) => wanted(yasqe, terms) !== undefined,
    get: (yasqe, token) => {
      const asked = search(token, terms, yasqe);
      return (wanted(yasqe, terms) ?? [])
        .filter((term) => term.iri.startsWith(asked.namespace) && fits(term, asked.wanted))
        .slice(0, MOST)
        .map((term) => term.iri);
    },
    postprocessHints: (yasqe, hints) => {
      const all = { ...terms.prefixes, ...yasqe.getPrefixesFromQuery() };
      return hints.map((hint) => {
        const term = [terms.classes, terms.properties, terms.codes].flat().find((one) => one.iri === hint.text);
        const known = { ...term, short: short(term.iri, all)?.text };
        return { ...hint, render: (element) => shown(known, element), hint: pick(term, terms.prefixes) };
      });
    },
  });
}
