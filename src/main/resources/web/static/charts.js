// Draws each figure.chart from the data it carries; without it the table of the data stands alone.
"use strict";
(() => {
  const COLOURS = 8;
  const TITLE = 64;
  const SYMBOLS = ["circle", "rect", "triangle", "diamond", "roundRect", "pin", "arrow", "circle"];
  const DECALS = [
    { symbol: "none" },
    { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
    { symbol: "circle", symbolSize: 0.7, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0] },
    { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 },
    { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [4, 3], rotation: 0 },
    { symbol: "triangle", symbolSize: 0.8, dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [8, 0] },
    { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 2 },
    { symbol: "diamond", symbolSize: 0.8, dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [8, 0] },
  ];
  const dark = matchMedia("(prefers-color-scheme: dark)");

  function theme() {
    const style = getComputedStyle(document.documentElement);
    const of = (name) => style.getPropertyValue(name).trim();
    const colours = [];
    for (let i = 1; i <= COLOURS; i++) colours.push(of("--c" + i));
    return {
      colours,
      ink: of("--ink"),
      soft: of("--soft"),
      paper: of("--paper"),
      line: of("--line"),
      grid: of("--grid"),
      band: of("--band"),
      hatch: of("--hatch"),
      seal: of("--seal"),
      // Quotes would end the attribute of a saved SVG, which nobody escapes.
      font: getComputedStyle(document.body).fontFamily.replace(/"/g, "'"),
    };
  }

  const isFigure = (point) => point.mark === "number" || point.mark === "zero";
  const grouped = (value) => Number(value).toLocaleString("en-US", { maximumFractionDigits: 4 });
  const short = (text, most) => (text.length > most ? text.slice(0, most - 1) + "…" : text);
  const shown = (point, marks) =>
    isFigure(point) ? grouped(point.value) : marks[point.mark].text;
  // A brace begins a style in the text of a canvas; what turns the direction would turn the rest.
  const plain = (text) => String(text).replace(/[{}|\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/g, " ");
  // ECharts writes text into a saved SVG as it is: what would be markup there becomes a likeness.
  const LIKE = { "<": "\u2039", ">": "\u203a", "&": "\uff06" };
  const tame = (text) => text.replace(/[<>&]/g, (c) => LIKE[c]);
  const tamed = (data) => JSON.parse(JSON.stringify(data), (key, value) => (typeof value === "string" ? tame(value) : value));

  function base(data, t) {
    return {
      animation: false,
      backgroundColor: t.paper,
      color: t.colours,
      textStyle: { fontFamily: t.font, fontSize: 13, color: t.ink },
      aria: { enabled: false },
      tooltip: {
        renderMode: "richText",
        confine: true,
        backgroundColor: t.paper,
        borderColor: t.soft,
        borderWidth: 1,
        textStyle: { color: t.ink, fontSize: 13, fontFamily: t.font },
      },
    };
  }

  // A year in which no series has anything to say is a band with one sign; other gaps stand in a
  // strip of their own. What is not on a form is no gap of its report.
  const beyond = (mark) => mark === "no-report" || mark === "absent" || mark === "other-form";

  function silent(data) {
    return data.years.flatMap((year, i) => {
      const marks = data.series.map((one) => one.points[i].mark);
      if (!marks.every(beyond)) return [];
      return [{ i, mark: marks.find((mark) => mark === "absent") || marks[0] }];
    });
  }

  function gaps(data) {
    const bands = new Set(silent(data).map((one) => one.i));
    const stands = (p, i) => !isFigure(p) && !bands.has(i) && p.mark !== "no-report" && p.mark !== "other-form";
    return data.series
      .map((one, row) => ({ row, at: one.points.flatMap((p, i) => (stands(p, i) ? [[i, p.mark]] : [])) }))
      .filter((one) => one.at.length > 0);
  }

  // About how wide a text is: a Chinese character as wide as it is high.
  const spread = (text) => [...text].reduce((sum, c) => sum + (c > "\u2e7f" ? 13 : 7.2), 0);

  function keyHeight(data) {
    let rows = 1;
    let used = 0;
    for (const one of data.series) {
      const wide = 26 + 5 + spread(short(plain(one.name), data.narrow ? 38 : 48)) + 14;
      if (used > 0 && used + wide > data.width) {
        rows++;
        used = 0;
      }
      used += wide;
    }
    return rows * 26 + 4;
  }

  // As high as its key and its strip need, so that the plot is never squeezed.
  function height(data, width) {
    const narrow = width < 560;
    if (data.kind === "map") return narrow ? 340 : 560;
    const rows = gaps(data).length;
    return keyHeight({ ...data, narrow, width }) + 26 + (narrow ? 220 : 260) + 30 + (rows ? rows * 18 + 8 : 0);
  }

  function years(data, t) {
    const strip = gaps(data);
    const rows = strip.length;
    const stripHeight = rows ? rows * 18 + 8 : 0;
    const legend = keyHeight(data);
    const option = base(data, t);
    const axis = { axisLine: { lineStyle: { color: t.soft } }, axisTick: { show: false } };
    option.legend = {
      type: "plain",
      left: 0,
      top: 0,
      itemGap: 14,
      itemWidth: 26,
      icon: data.kind === "line" ? undefined : "rect",
      textStyle: { color: t.ink, fontSize: 13, fontFamily: t.font },
      formatter: (name) => short(plain(name), data.narrow ? 38 : 48),
      data: data.series.map((one) => one.name),
    };
    option.grid = [{ left: 12, right: 20, top: legend + 26, bottom: 30 + stripHeight, containLabel: true }];
    option.xAxis = [
      { type: "category", data: data.years, boundaryGap: true, axisLabel: { color: t.ink }, ...axis },
    ];
    option.yAxis = [
      {
        type: "value",
        min: (range) => (range.min < 0 ? undefined : 0),
        max: (range) => (range.max === range.min && range.max === 0 ? 1 : undefined),
        minInterval: 1,
        axisLabel: { color: t.soft, formatter: (value) => grouped(value) },
        splitLine: { lineStyle: { color: t.grid } },
      },
    ];
    option.series = data.kind === "line" ? lines(data, t) : bars(data, t);
    option.series.push(ground(data, t));
    if (rows) option.series.push(signs(data, t, strip));
    option.tooltip.trigger = "axis";
    option.tooltip.axisPointer = { type: data.kind === "line" ? "line" : "shadow", lineStyle: { color: t.soft } };
    option.tooltip.formatter = (params) => told(data, params[0].dataIndex);
    return option;
  }

  function told(data, year) {
    const forms = new Set(data.series.map((one) => one.points[year].form).filter(Boolean));
    const labels = [...forms].map((form) => data.forms[form]);
    const head = data.years[year] + (labels.length ? "  " + labels.join(", ") : "");
    const rows = data.series.map((one) => one.name + ": " + shown(one.points[year], data.marks));
    return [head, ...rows].map((row) => short(plain(row), 60)).join("\n");
  }

  // One line a form and a run of years: the same name and colour, and nothing that joins them.
  function lines(data, t) {
    let run = 0;
    const runs = data.years.map((year, i) => (i > 0 && year - data.years[i - 1] !== 1 ? ++run : run));
    const part = (p, i) => runs[i] + (p.form || "");
    return data.series.flatMap((one, i) => {
      const drawn = [...new Set(one.points.flatMap((p, at) => (isFigure(p) ? [part(p, at)] : [])))];
      // Without a figure a series still stands in the key.
      return (drawn.length ? drawn : [""]).map((wanted) => ({
          type: "line",
          name: one.name,
          connectNulls: false,
          symbol: SYMBOLS[i % SYMBOLS.length],
          symbolSize: 9,
          showAllSymbol: true,
          lineStyle: { width: 2.5, color: t.colours[i % COLOURS], type: i % 2 ? "dashed" : "solid" },
          itemStyle: { color: t.colours[i % COLOURS], borderColor: t.paper, borderWidth: 1 },
          label: { show: data.series.length < 4 && data.years.length < 13, position: "top", color: t.ink, fontSize: 12, formatter: (p) => grouped(p.value) },
          labelLayout: { hideOverlap: true },
          data: one.points.map((p, at) => (part(p, at) === wanted && isFigure(p) ? Number(p.value) : null)),
        }));
    });
  }

  function bars(data, t) {
    const stacked = data.kind === "stacked";
    const all = data.series.map((one, i) => ({
      type: "bar",
      name: one.name,
      stack: stacked ? "all" : undefined,
      barMaxWidth: stacked ? 64 : 34,
      itemStyle: { color: t.colours[i % COLOURS], borderColor: t.paper, borderWidth: 1, decal: { ...DECALS[i % DECALS.length], color: t.paper } },
      label: { show: !stacked, position: "top", color: t.ink, fontSize: 12, formatter: (p) => grouped(p.value) },
      data: one.points.map((p) => (isFigure(p) ? Number(p.value) : null)),
    }));
    return stacked ? [...all, totals(data, t)] : all;
  }

  // What a year comes to, and 0 where nothing would be seen; none where a part lacks.
  function totals(data, t) {
    return {
      type: "scatter",
      silent: true,
      symbolSize: 0.1,
      itemStyle: { opacity: 0 },
      label: { show: true, opacity: 1, position: "top", distance: 4, color: t.ink, fontSize: 12, fontWeight: "bold", formatter: (p) => grouped(p.value) },
      data: data.years.map((year, i) =>
        data.series.every((one) => isFigure(one.points[i]))
          ? data.series.reduce((sum, one) => sum + Number(one.points[i].value), 0)
          : null,
      ),
    };
  }

  // Behind all: a band for each year without a report, a line where a form begins.
  function ground(data, t) {
    const none = silent(data);
    const begins = new Map(data.breaks.map((one) => [one.at, one.label]));
    const several = Object.keys(data.forms).length > 1;
    return {
      type: "custom",
      silent: true,
      z: 0,
      tooltip: { show: false },
      encode: { x: 0, y: -1 },
      data: data.years.map((year, i) => [i]),
      renderItem: (params, api) => {
        const i = params.dataIndex;
        const area = params.coordSys;
        const width = api.size([1, 0])[0];
        const left = api.coord([i, 0])[0] - width / 2;
        const children = [];
        const band = none.find((one) => one.i === i);
        if (band) {
          children.push({ type: "rect", shape: { x: left, y: area.y, width, height: area.height }, style: { fill: band.mark === "no-report" ? t.band : t.hatch } });
          children.push({
            type: "text",
            style: { text: data.marks[band.mark].sign, x: left + width / 2, y: area.y + area.height - 18, textAlign: "center", fill: t.soft, font: "15px " + t.font },
          });
        }
        if (several && begins.has(i)) {
          if (i > 0) children.push({ type: "line", shape: { x1: left, y1: area.y - 20, x2: left, y2: area.y + area.height }, style: { stroke: t.seal, lineWidth: 1.5, lineDash: [5, 4] } });
          children.push({
            type: "text",
            style: { text: plain(begins.get(i)), x: left + 5, y: area.y - 20, fill: t.seal, font: "12px " + t.font },
          });
        }
        return { type: "group", children };
      },
    };
  }

  // Below the years: what stands instead of figures, a line for each series that lacks some.
  function signs(data, t, strip) {
    const items = strip.flatMap((one, row) => one.at.map(([i, mark]) => [i, row, one.row, data.marks[mark].sign]));
    return {
      type: "custom",
      silent: true,
      clip: false,
      tooltip: { show: false },
      encode: { x: 0, y: -1 },
      data: items.map((one) => [one[0]]),
      renderItem: (params, api) => {
        const [i, row, series, sign] = items[params.dataIndex];
        const area = params.coordSys;
        const x = api.coord([i, 0])[0];
        const y = area.y + area.height + 30 + row * 18;
        const style = { text: sign, x, y, textAlign: "center", fill: t.ink, font: "13px " + t.font };
        const dot = { type: "rect", shape: { x: x - 20, y: y + 2, width: 9, height: 9 }, style: { fill: t.colours[series % COLOURS] } };
        return { type: "group", children: [dot, { type: "text", style }] };
      },
    };
  }

  // Places by their position alone: no borders are drawn.
  function map(data, t) {
    const option = base(data, t);
    const figures = data.places.filter(isFigure);
    const most = Math.max(1, ...figures.map((one) => Number(one.value)));
    const all = [...data.places, ...data.names].map((one) => [one.x, one.y]).concat(data.ground);
    const range = (k) => [Math.min(...all.map((p) => p[k])), Math.max(...all.map((p) => p[k]))];
    const [x, y] = [range(0), range(1)];
    const pad = Math.max((x[1] - x[0]) * 0.04, 0.01);
    const wide = x[1] - x[0] + 2 * pad;
    const high = y[1] - y[0] + 2 * pad;
    const scale = Math.min((data.width - 20) / wide, (data.height - 20) / high);
    const margin = { x: (data.width - wide * scale) / 2, y: (data.height - high * scale) / 2 };
    option.grid = { left: margin.x, right: margin.x, top: margin.y, bottom: margin.y };
    const axis = { type: "value", show: false };
    option.xAxis = { ...axis, min: x[0] - pad, max: x[1] + pad };
    option.yAxis = { ...axis, min: y[0] - pad, max: y[1] + pad };
    const words = (one) => plain(short(one.name, 40)) + "\n" + shown(one, data.marks);
    option.tooltip.trigger = "item";
    option.tooltip.formatter = (p) => (p.data.place ? words(p.data.place) : plain(p.data.name || ""));
    option.series = [
      { type: "scatter", silent: true, symbolSize: 3, itemStyle: { color: t.soft, opacity: 0.45 }, data: data.ground },
      {
        type: "scatter",
        silent: true,
        symbolSize: 0.1,
        label: { show: !data.narrow, opacity: 1, color: t.soft, fontSize: 11, formatter: (p) => plain(p.data.name) },
        labelLayout: { hideOverlap: true },
        data: data.names.map((one) => ({ name: one.name, value: [one.x, one.y] })),
      },
      {
        type: "scatter",
        symbolSize: (value, p) => (p.data.place.mark === "zero" ? 9 : 8 + 34 * Math.sqrt(p.data.place.value / most)),
        data: figures
          .sort((a, b) => b.value - a.value)
          .map((place) => ({
            place,
            value: [place.x, place.y],
            itemStyle: place.mark === "zero" ? { color: t.paper, borderColor: t.colours[0], borderWidth: 2 } : { color: t.colours[0], opacity: 0.75, borderColor: t.paper, borderWidth: 1 },
          })),
      },
      {
        type: "scatter",
        symbol: "rect",
        symbolSize: 16,
        label: { show: true, color: t.ink, fontSize: 12, formatter: (p) => data.marks[p.data.place.mark].sign },
        itemStyle: { color: t.paper, borderColor: t.seal, borderWidth: 1.5 },
        data: data.places.filter((one) => !isFigure(one)).map((place) => ({ place, value: [place.x, place.y] })),
      },
    ];
    return option;
  }

  function option(data, width, height) {
    const sized = { ...data, width, height, narrow: width < 560 };
    return data.kind === "map" ? map(sized, theme()) : years(sized, theme());
  }

  // What is saved says what it is.
  function titled(data, page, width, high) {
    const t = theme();
    const whole = option(data, width, high - TITLE);
    whole.title = { text: plain(data.title), subtext: plain(page.title + "  " + data.unit) + "\n" + page.address, left: 0, bottom: 0, itemGap: 4, textStyle: { color: t.ink, fontSize: 15, fontFamily: t.font }, subtextStyle: { color: t.soft, fontSize: 10, fontFamily: t.font } };
    const below = TITLE;
    for (const grid of [whole.grid].flat()) grid.bottom += below;
    return whole;
  }

  function save(name, address) {
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
  }

  function saved(figure, data, kind) {
    const name = figure.dataset.name + "." + kind;
    const width = 1000;
    const high = height(data, width) + TITLE;
    if (kind === "svg") {
      const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height: high });
      const page = { title: tame(document.title), address: location.href.replace(/&/g, "&amp;") };
      chart.setOption(titled(tamed(data), page, width, high));
      const file = new Blob([chart.renderToSVGString()], { type: "image/svg+xml" });
      chart.dispose();
      const address = URL.createObjectURL(file);
      save(name, address);
      setTimeout(() => URL.revokeObjectURL(address), 10000);
      return;
    }
    const chart = echarts.init(document.createElement("canvas"), null, { width, height: high, devicePixelRatio: 2 });
    const page = { title: document.title, address: location.href };
    chart.setOption(titled(data, page, width, high));
    save(name, chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: theme().paper }));
    chart.dispose();
  }

  function draw(figure) {
    const data = JSON.parse(figure.dataset.chart);
    const place = figure.querySelector(".canvas");
    if (!place) return;
    place.hidden = false;
    place.setAttribute("role", "img");
    place.setAttribute("aria-label", data.title);
    place.style.height = height(data, place.clientWidth) + "px";
    const chart = echarts.init(place, null, { renderer: "canvas" });
    const paint = () => {
      place.style.height = height(data, place.clientWidth) + "px";
      chart.resize();
      chart.setOption(option(data, place.clientWidth, place.clientHeight), true);
    };
    paint();
    addEventListener("resize", paint);
    dark.addEventListener("change", paint);
    for (const button of figure.querySelectorAll("[data-save]")) {
      button.hidden = false;
      button.addEventListener("click", () => saved(figure, data, button.dataset.save));
    }
    figure.dataset.drawn = "true";
  }

  for (const figure of document.querySelectorAll("figure.chart")) draw(figure);
})();
