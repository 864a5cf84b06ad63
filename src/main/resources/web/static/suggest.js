// Completes what is typed into <input data-suggest="ADDRESS"> (ARIA combobox with a list box).
// Without this script the form still asks the same question.
"use strict";

const PAUSE = 120;

function combobox(input, number) {
  const list = document.createElement("ul");
  const status = document.createElement("span");
  let waiting = 0;
  let asking = null;
  let active = -1;

  list.id = "suggestions-" + number;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.getAttribute("aria-label") || "建议 suggestions");
  list.hidden = true;
  status.className = "unseen";
  status.setAttribute("role", "status");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  input.autocomplete = "off";
  input.after(list, status);

  function close() {
    clearTimeout(waiting);
    if (asking) {
      asking.abort();
    }
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function activate(index) {
    const options = list.children;
    if (active >= 0) {
      options[active].setAttribute("aria-selected", "false");
    }
    active = index;
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  }

  function option(name, description, address, index) {
    const item = document.createElement("li");
    const small = document.createElement("small");
    item.id = list.id + "-" + index;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.address = address;
    item.append(name + " ", small);
    small.textContent = description;
    return item;
  }

  function show([, names, descriptions, addresses]) {
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(
      ...names.map((name, i) => option(name, descriptions[i], addresses[i], i)));
    list.hidden = names.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = names.length + " 条建议 suggestions";
  }

  async function ask() {
    asking = new AbortController();
    const address = input.dataset.suggest + "?q=" + encodeURIComponent(input.value.trim());
    try {
      const answer = await fetch(address, { signal: asking.signal });
      if (answer.ok) {
        show(await answer.json());
      } else {
        close();
      }
    } catch (failure) {
      if (failure.name !== "AbortError") {
        close();
      }
    }
  }

  function typed() {
    close();
    if (input.value.trim() !== "") {
      waiting = setTimeout(ask, PAUSE);
    }
  }

  function move(step) {
    const count = list.children.length;
    if (list.hidden || count === 0) {
      typed();
    } else {
      const next = active + step;
      activate(next >= count ? -1 : next < -1 ? count - 1 : next);
    }
  }

  input.addEventListener("input", event => {
    // While Chinese is being composed the letters are not yet what is meant.
    if (!event.isComposing) {
      typed();
    }
  });
  input.addEventListener("compositionend", typed);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      location.assign(list.children[active].dataset.address);
    }
  });
  // The field keeps the focus, so that no blur closes the list before the click arrives.
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const item = event.target.closest("[role=option]");
    if (item) {
      location.assign(item.dataset.address);
    }
  });
}

document.querySelectorAll("input[data-suggest]").forEach(combobox);
