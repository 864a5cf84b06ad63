// A chart of a result, drawn on a canvas by ECharts: one column against another.

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const MOST = 200;

function library(address) {
  return window.echarts
    ? Promise.resolve(window.echarts)
    : new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = () => done(window.echarts);
        script.onerror = failed;
        document.head.append(script);
      });
}

function option(text, value, chosen) {
  const made = new Option(text, value);
  made.selected = value === chosen;
  return made;
}

/** The class of a plugin of YASR; say chooses the wording of the page's language. */
export function chart(say, address) {
  return class Chart {
    constructor(yasr) {
      this.yasr = yasr;
      this.priority = 5;
      this.label = say("图", "Chart");
      this.chosen = {};
    }

    // Where there is little room, a selector is its picture alone.
    getIcon() {
      const box = document.createElement("div");
      box.className = "svgImg";
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.setAttribute("viewBox", "0 0 16 16");
      svg.setAttribute("aria-hidden", "true");
      const bars = document.createElementNS("http://www.w3.org/2000/svg", "path");
      bars.setAttribute("d", "M1 15V8h3v7zM6.5 15V2h3v13zM12 15V5h3v10z");
      svg.append(bars);
      box.append(svg);
      return box;
    }

    bindings() {
      return this.yasr.results?.getBindings() ?? [];
    }

    columns() {
      return this.yasr.results?.getVariables() ?? [];
    }

    numeric() {
      return this.columns().filter((name) => {
        const all = this.bindings().map((row) => row[name]).filter(Boolean);
        return all.length > 0 && all.every((term) => term.type !== "uri" && NUMBER.test(term.value));
      });
    }

    canHandleResults() {
      return this.numeric().length > 0;
    }

    async draw() {
      const numbers = this.numeric();
      const names = this.columns();
      const value = names.includes(this.chosen.value) ? this.chosen.value : numbers[numbers.length - 1];
      const words = names.filter((name) => !numbers.includes(name));
      const label = names.includes(this.chosen.label) ? this.chosen.label : this.wordiest(words) ?? names[0];
      const kind = this.chosen.kind ?? "bar";
      this.yasr.resultsEl.append(this.controls(names, numbers, { value, label, kind }));
      const box = document.createElement("div");
      box.className = "chart-box";
      box.setAttribute("role", "img");
      box.setAttribute("aria-label", say(`按 ${label} 的 ${value}`, `${value} by ${label}`));
      this.yasr.resultsEl.append(box);
      const echarts = await library(address);
      this.show(echarts, box, { value, label, kind });
    }

    // Plain text says more under a bar than an address.
    wordiest(words) {
      return words.find((name) => this.bindings().some((row) => row[name]?.type === "literal")) ?? words[0];
    }

    controls(names, numbers, now) {
      const bar = document.createElement("p");
      bar.className = "chart-controls";
      const add = (text, key, options) => {
        const label = document.createElement("label");
        const select = document.createElement("select");
        options.forEach(([shown, value]) => select.append(option(shown, value, now[key])));
        select.addEventListener("change", () => {
          this.chosen[key] = select.value;
          this.yasr.resultsEl.replaceChildren();
          this.draw();
        });
        label.append(text + " ", select);
        bar.append(label);
      };
      add(say("图形", "Kind"), "kind", [
        [say("条形", "bars"), "bar"],
        [say("折线", "line"), "line"],
        [say("散点", "points"), "scatter"],
      ]);
      add(say("分类", "Labels"), "label", names.map((name) => [name, name]));
      add(say("数值", "Values"), "value", numbers.map((name) => [name, name]));
      if (this.bindings().length > MOST) {
        bar.append(say(`只画前 ${MOST} 行`, `only the first ${MOST} rows are drawn`));
      }
      return bar;
    }

    // A row without a value has no bar: it is not zero.
    show(echarts, box, { value, label, kind }) {
      const style = getComputedStyle(document.documentElement);
      const colour = (name) => style.getPropertyValue(name).trim();
      const rows = this.bindings().slice(0, MOST);
      const texts = rows.map((row) => (row[label] ? row[label].value.split(/[/#]/).pop() : "–"));
      const figures = rows.map((row) => (row[value] ? Number(row[value].value) : null));
      const flat = kind === "bar";
      if (flat) {
        box.classList.add("tall");
        box.style.height = Math.max(220, rows.length * 24 + 60) + "px";
      }
      const category = { type: "category", data: texts, inverse: flat, axisLabel: { color: colour("--soft") } };
      const scale = { type: "value", name: value, axisLabel: { color: colour("--soft") }, splitLine: { lineStyle: { color: colour("--line") } } };
      this.drawn?.dispose();
      this.drawn = echarts.init(box, null, { renderer: "canvas" });
      this.drawn.setOption({
        animation: false,
        color: [colour("--seal")],
        grid: { left: 8, right: 24, top: 30, bottom: 8, containLabel: true },
        tooltip: { trigger: "item", renderMode: "richText" },
        xAxis: flat ? scale : category,
        yAxis: flat ? category : scale,
        series: [{ type: kind, data: figures, barMaxWidth: 16, connectNulls: false }],
      });
    }

    destroy() {
      this.drawn?.dispose();
      this.drawn = undefined;
    }
  };
}
