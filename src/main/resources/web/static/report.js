// Follows a figure of a table to its characters in the text beside, and from one side of a contradiction to the other. Without
// this script a figure leads to its page, and the page of a figure to its characters.
"use strict";
(() => {
  const text = document.querySelector("#source pre.text");
  const follow = document.querySelector("#source .follow");
  const besides = matchMedia("(min-width: 84rem)");
  const cells = [...document.querySelectorAll(".beside [data-at]")];
  const linkOf = (cell) => cell.querySelector("a");
  const byHref = new Map();
  for (const cell of cells) byHref.set(linkOf(cell)?.getAttribute("href"), cell);
  let shown = null;

  function clear(name) {
    for (const marked of document.querySelectorAll("." + name)) marked.classList.remove(name);
  }

  function show(cell) {
    const characters = document.getElementById(cell.dataset.at);
    if (!characters || shown === cell) return Boolean(characters);
    clear("followed");
    shown = cell;
    cell.classList.add("followed");
    characters.classList.add("followed");
    if (besides.matches) text.scrollTop = Math.max(0, characters.offsetTop - text.clientHeight / 2);
    if (follow) {
      follow.hidden = false;
      follow.firstElementChild.href = linkOf(cell).href;
    }
    return true;
  }

  // The first click shows where a figure stands, the second opens its page, as Enter does at once.
  let before = null;
  addEventListener("pointerdown", () => { before = shown; }, true);
  addEventListener("click", (event) => {
    const cell = event.target.closest?.(".beside [data-at]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.detail > 0;
    if (!text || !cell || !plain || !besides.matches || before === cell) return;
    if (show(cell)) event.preventDefault();
  });
  addEventListener("focusin", (event) => {
    const cell = event.target.closest?.(".beside [data-at]");
    if (text && cell && besides.matches) show(cell);
  });

  // Both sides of a contradiction, wherever the pointer or the focus is.
  const findings = [...document.querySelectorAll("ul.findings > li")];
  const sides = new Map(findings.map((li) => [li, [...li.querySelectorAll("a.operand")].map((a) => a.getAttribute("href"))]));
  function touching(target) {
    const own = target.closest?.("ul.findings > li");
    if (own) return [own];
    const cell = target.closest?.(".beside [data-at]");
    const href = cell && linkOf(cell)?.getAttribute("href");
    return href ? findings.filter((li) => sides.get(li).includes(href)) : [];
  }
  function both(event) {
    clear("side-lit");
    for (const li of touching(event.target)) {
      li.classList.add("side-lit");
      for (const href of sides.get(li)) {
        const cell = byHref.get(href);
        if (!cell) continue;
        cell.classList.add("side-lit");
        document.getElementById(cell.dataset.at)?.classList.add("side-lit");
      }
    }
  }
  addEventListener("pointerover", both);
  addEventListener("focusin", both);

  // Who comes with #char-a-b sees the cell as well, where there is room for both.
  function arrive() {
    const cell = cells.find((one) => "#" + one.dataset.at === location.hash);
    if (!text || !cell) return;
    show(cell);
    if (besides.matches) cell.scrollIntoView({ block: "center" });
  }
  addEventListener("hashchange", arrive);
  arrive();
})();
