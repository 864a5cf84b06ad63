// Lights the characters that #char=a,b names (RFC 5147), counted in code points, end exclusive. Without this script
// ?char=a,b does the same.
"use strict";
(() => {
  const range = /^#char=([0-9]{0,9}),([0-9]{0,9})(;.*)?$/;

  // UTF-16 position of a code point, or -1 beyond the text.
  function position(text, count) {
    let at = 0;
    for (let i = 0; i < count; i++) {
      if (at >= text.length) return -1;
      at += text.codePointAt(at) > 0xffff ? 2 : 1;
    }
    return at;
  }

  function light() {
    const pre = document.querySelector("pre.source");
    const found = range.exec(decodeURIComponent(location.hash));
    if (!pre || !found) return;
    const text = pre.textContent;
    const start = found[1] === "" ? 0 : position(text, Number(found[1]));
    const end = found[2] === "" ? text.length : position(text, Number(found[2]));
    if (start < 0 || end < start) return;
    const mark = document.createElement("mark");
    mark.id = "hit";
    mark.textContent = text.slice(start, end);
    pre.replaceChildren(text.slice(0, start), mark, text.slice(end));
    mark.scrollIntoView({ block: "center" });
  }

  addEventListener("hashchange", light);
  light();
})();
