// The editor of /query. It talks to this server alone; without it the form of the page does the same.

import { chart } from "./query-chart.js";
import { load, register } from "./query-terms.js";
import * as snippets from "./snippets.js";

const place = document.getElementById("editor");
const say = (zh, en) => (document.documentElement.lang === "zh" ? zh : en);
const { root, base, definitions } = place.dataset;
const endpoint = new URL(root + "sparql", location.href).href;
const Yasgui = window.Yasgui;

const escaped = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.codePointAt(0)};`);

// What this server knows of a thing is behind doc/ and def/.
function link(iri) {
  if (iri.startsWith(base + "id/")) {
    return root + "doc/" + iri.slice(base.length + 3);
  }
  if (iri.startsWith(definitions)) {
    return root + "def/" + iri.slice(definitions.length);
  }
  if (iri.startsWith(base + "source/")) {
    return root + iri.slice(base.length).replace(/#char=(.*)$/, "?char=$1#hit");
  }
  return /^https?:/.test(iri) ? iri : "";
}

function short(iri, prefixes) {
  const found = Object.entries(prefixes).find(([, namespace]) => iri.startsWith(namespace));
  return iri.startsWith(base) ? iri.slice(base.length) : found ? found[0] + ":" + iri.slice(found[1].length) : iri;
}

function plugins(Yasr, prefixes) {
  class Table extends Yasr.plugins.table {
    constructor(yasr) {
      super(yasr);
      this.label = say("表", "Table");
      this.helpReference = undefined;
    }

    getUriLinkFromBinding(binding) {
      const href = link(binding.value);
      const text = escaped(short(binding.value, prefixes));
      return href ? `<a class="iri" href="${escaped(href)}">${text}</a>` : text;
    }

    // A number is read as a number: its datatype is in the response.
    formatLiteral(literal) {
      const number = /#(integer|decimal|double|float|gYear)$/.test(literal.datatype ?? "");
      const language = literal["xml:lang"] ? ` <sup>${escaped(literal["xml:lang"])}</sup>` : "";
      return `<span${number ? ' class="figure"' : ""}>${escaped(literal.value)}${language}</span>`;
    }

    drawControls() {
      super.drawControls();
      const [simple, cut] = this.tableControls.querySelectorAll("span.label");
      simple.textContent = say("不显示行号", "No row numbers");
      cut.textContent = say("截短长文字", "Cut long texts");
      this.tableFilterField.placeholder = say("在结果中查找", "Find in the result");
      this.tableFilterField.setAttribute("aria-label", this.tableFilterField.placeholder);
      this.tableControls.querySelector(".pageSizerLabel").textContent = say("每页行数 ", "Rows a page ");
      this.tableSizeField.setAttribute("aria-label", say("每页行数", "Rows a page"));
      this.tableSizeField.lastElementChild.textContent = say("全部", "All");
    }
  }
  class Response extends Yasr.plugins.response {
    constructor(yasr) {
      super(yasr);
      this.label = say("原文", "Response");
      this.helpReference = undefined;
    }
  }
  Object.assign(Yasr.plugins.table.defaults.tableConfig.language, {
    info: say("第 _START_ 至 _END_ 行，共 _TOTAL_ 行", "rows _START_ to _END_ of _TOTAL_"),
    infoEmpty: say("没有行", "no rows"),
    infoFiltered: say("（从 _MAX_ 行中筛选）", "(found in _MAX_)"),
    emptyTable: say("没有结果", "Nothing was found"),
    zeroRecords: say("没有相符的行", "No row has that"),
  });
  Yasr.registerPlugin("table", Table);
  Yasr.registerPlugin("response", Response);
  Yasr.registerPlugin("chart", chart(say, root + "static/lib/echarts.min.js"));
  Yasr.defaults.pluginOrder.splice(0, 9, "table", "chart", "response");
  Yasr.defaults.prefixes = prefixes;
}

// The chip of YASR speaks English only.
function timed(yasgui) {
  const results = yasgui.getTab().getYasr()?.results;
  const chip = document.querySelector(".tabPanel.active .yasr_response_chip");
  if (results && chip) {
    const rows = results.getBindings()?.length;
    const seconds = ((results.getResponseTime() ?? 0) / 1000).toFixed(2);
    const size = rows === undefined ? "" : say(`${rows} 行，`, `${rows} ${rows === 1 ? "row" : "rows"}, `);
    chip.textContent = size + say(`${seconds} 秒`, `${seconds} s`);
  }
}

function linked() {
  const hash = new URLSearchParams(location.hash.slice(1).replaceAll("+", "%2B"));
  return hash.get("query");
}

function permalink(query) {
  history.replaceState(null, "", "#query=" + encodeURIComponent(query));
}

function current(yasgui) {
  return yasgui.getTab().getYasqe();
}

function accept(yasqe) {
  return ["CONSTRUCT", "DESCRIBE"].includes(yasqe.getQueryType()) ? "text/turtle" : "text/csv";
}

async function save(yasgui, type, name) {
  const answer = await fetch(endpoint, {
    method: "POST",
    headers: { Accept: type },
    body: new URLSearchParams({ query: current(yasgui).getValue() }),
  });
  const text = await answer.text();
  const file = document.createElement("a");
  file.href = URL.createObjectURL(new Blob([text], { type: answer.ok ? type : "text/plain" }));
  file.download = answer.ok ? name : "error.txt";
  file.click();
  URL.revokeObjectURL(file.href);
}

function copyable(yasgui) {
  const code = document.querySelector("#copy-as code");
  let chosen = "curl";
  const fill = () => {
    const yasqe = current(yasgui);
    code.textContent = snippets[chosen](endpoint, yasqe.getValue(), accept(yasqe));
    document.querySelectorAll("#copy-as [data-language]").forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.language === chosen));
    });
  };
  document.querySelectorAll("#copy-as [data-language]").forEach((button) => {
    button.addEventListener("click", () => {
      chosen = button.dataset.language;
      fill();
    });
  });
  document.getElementById("copy-as").addEventListener("toggle", fill);
  document.getElementById("copy-code").addEventListener("click", (event) => copied(event.target, code.textContent));
  return fill;
}

// The clipboard is there in secure contexts only; elsewhere a selection does it.
async function copied(button, text) {
  const status = document.getElementById("said");
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = say("已复制", "Copied");
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    button.after(area);
    area.select();
    status.textContent = document.execCommand("copy") ? say("已复制", "Copied") : say("请自行复制", "Please copy it by hand");
    area.remove();
  }
}

// What YASGUI leaves out for those who do not see the page or do not use a mouse.
function named() {
  const list = document.querySelector("#yasgui .tabsList");
  list.setAttribute("role", "group");
  list.setAttribute("aria-label", say("查询标签", "Tabs of queries"));
  list.querySelectorAll(".tab").forEach((tab) => {
    const button = tab.querySelector("a") ?? tab;
    tab.removeAttribute("role");
    tab.removeAttribute("aria-selected");
    button.removeAttribute("aria-selected");
    button.setAttribute("role", "button");
    button.setAttribute("aria-pressed", String(tab.classList.contains("active")));
  });
  document.querySelectorAll("#yasgui .CodeMirror").forEach((editor) => {
    editor.querySelector("textarea")?.setAttribute("aria-label", say("SPARQL 查询", "SPARQL query"));
    editor.querySelector(".CodeMirror-scroll").tabIndex = 0;
  });
}

// The bar of the page stands below the editor of the tab that is shown.
function settle(yasgui) {
  document.querySelector(".tabPanel.active .editorwrapper")?.append(document.getElementById("bar"));
  const yasr = yasgui.getTab()?.getYasr();
  if (yasr && !yasr.spoken) {
    yasr.spoken = true;
    yasr.on("drawn", () => timed(yasgui));
  }
  timed(yasgui);
  named();
}

function open(yasgui, name, query) {
  yasgui.addTab(true, { name, yasqe: { value: query } }, { avoidDuplicateTabs: false });
  permalink(query);
  settle(yasgui);
}

function examples(yasgui) {
  document.querySelectorAll("a[data-example]").forEach((example) => {
    example.addEventListener("click", async (event) => {
      event.preventDefault();
      const answer = await fetch(example.dataset.example);
      open(yasgui, example.textContent.trim(), await answer.text());
      document.getElementById("yasgui").scrollIntoView({ block: "start" });
    });
  });
}

function started(terms) {
  plugins(Yasgui.Yasr, terms.prefixes);
  register(Yasgui.Yasqe, terms);
  Yasgui.Yasqe.defaults.value = document.querySelector("form.query textarea").value;
  Yasgui.Yasqe.defaults.prefixCcApi = root + "query/terms.json";
  const box = document.createElement("div");
  box.id = "yasgui";
  place.append(box);
  place.hidden = false;
  document.querySelector("form.query").hidden = true;
  return new Yasgui(box, {
    autofocus: false,
    corsProxy: undefined,
    copyEndpointOnNewTab: false,
    persistenceId: "gongkai",
    populateFromUrl: false,
    tabName: say("查询", "Query"),
    endpointCatalogueOptions: { getData: () => [] },
    // A function outranks what an older visit left in the browser.
    requestConfig: { endpoint: () => endpoint, method: "POST" },
  });
}

function wired(yasgui) {
  const fill = copyable(yasgui);
  settle(yasgui);
  const query = linked();
  if (query) {
    open(yasgui, say("链接", "Link"), query);
    yasgui.getTab().query().catch(() => {});
  }
  examples(yasgui);
  yasgui.on("query", () => permalink(current(yasgui).getValue()));
  yasgui.on("tabSelect", () => setTimeout(() => settle(yasgui)));
  yasgui.on("tabChange", fill);
  window.addEventListener("hashchange", () => linked() && open(yasgui, say("链接", "Link"), linked()));
  const on = (id, action) => document.getElementById(id).addEventListener("click", action);
  on("save-csv", () => save(yasgui, "text/csv", "result.csv"));
  on("save-json", () => save(yasgui, "application/sparql-results+json", "result.json"));
  on("copy-link", (event) => {
    permalink(current(yasgui).getValue());
    copied(event.target, location.href);
  });
}

load(place.dataset.terms).then(
  (terms) => wired(started(terms)),
  () => {
    document.getElementById("said").textContent = say("编辑器没有载入，可用下面的表单。", "The editor did not load; the form does the same.");
  },
);
