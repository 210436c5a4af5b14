// Spares the reader a little work. Every page also works without it.
"use strict";

const say = (words) => {
  const status = document.getElementById("status");
  status.textContent = "";
  status.textContent = words;
};

const field = () => document.getElementById("text");

const fault = (kind) => {
  const line = document.getElementById("fault");
  line.textContent = kind ? line.dataset[kind] : "";
  field().setAttribute("aria-invalid", kind ? "true" : "false");
  if (kind) say(line.textContent);
};

const tooLarge = (form, bytes) => bytes > Number(form.dataset.limit);

// What only works by script is hidden until there is script.
const reveal = (root) => {
  for (const part of root.querySelectorAll("[data-script], [data-copy]")) part.hidden = false;
};

const readFile = async (file) => {
  const form = field().form;
  if (tooLarge(form, file.size)) return fault("tooLarge");
  field().value = await file.text();
  fault("");
  form.requestSubmit();
};

const copy = async (text, button) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Browsers give the clipboard to secure origins only; the older way still works on plain http.
    const helper = document.createElement("textarea");
    helper.value = text;
    helper.className = "unseen";
    document.body.append(helper);
    helper.select();
    document.execCommand("copy");
    helper.remove();
    button.focus();
  }
  const done = document.body.dataset.copied;
  const before = button.dataset.words ?? button.innerHTML;
  button.dataset.words = before;
  button.textContent = done;
  say(done);
  setTimeout(() => (button.innerHTML = before), 1500);
};

// A place inside something folded is unfolded before it is shown.
const unfold = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let at = target && target.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
  if (target) target.scrollIntoView();
};

document.addEventListener("click", (event) => {
  const copied = event.target.closest("[data-copy]");
  if (copied) copy(copied.parentElement.querySelector("code").textContent, copied);
  const link = event.target.closest("[data-copy-link]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    copy(link.href, link);
  }
  // The address may have changed since the page was made.
  const language = event.target.closest("a.language");
  if (language) {
    const here = new URL(location.href);
    here.searchParams.set("lang", new URL(language.href).searchParams.get("lang"));
    language.href = here.href;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target === field()) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
});

// A new error may be pasted anywhere; it takes the place of the one before.
document.addEventListener("paste", (event) => {
  const text = event.clipboardData?.getData("text");
  if (!text || !field() || event.target.closest("input, textarea, select")) return;
  event.preventDefault();
  field().value = text;
  field().focus();
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("form.scheme")) {
    event.preventDefault();
    document.documentElement.dataset.scheme = event.submitter.value;
    fetch(form.action, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ scheme: event.submitter.value }),
    });
  }
}, true);

document.addEventListener("htmx:beforeRequest", (event) => {
  const form = event.target;
  if (form.matches("form.ask") && tooLarge(form, new Blob([field().value]).size)) {
    event.preventDefault();
    fault("tooLarge");
  }
});

// What a part of the page had folded or opened stays so, and what was clicked stays where it was, whatever moved around it.
let kept = null;

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  kept = null;
  if (!detail.target.matches(".part")) return;
  const place = detail.requestConfig.elt;
  kept = {
    id: place.id,
    top: place.getBoundingClientRect().top,
    folds: [...detail.target.querySelectorAll("details[id]")].map(({ id, open }) => [id, open]),
  };
});

document.addEventListener("htmx:afterSwap", () => {
  if (!kept) return;
  for (const [id, open] of kept.folds) {
    const fold = document.getElementById(id);
    if (fold && !("opened" in fold.dataset)) fold.open = open;
  }
  const place = document.getElementById(kept.id);
  if (place) scrollBy({ top: place.getBoundingClientRect().top - kept.top, behavior: "instant" });
  kept = null;
});

document.addEventListener("htmx:sendError", () => say(document.body.dataset.offline));

document.addEventListener("htmx:afterSettle", (event) => {
  reveal(document);
  const words = event.target.querySelector?.("[data-status]") ?? document.querySelector("main [data-status]");
  if (words) say(words.textContent);
});

document.addEventListener("change", (event) => {
  if (event.target.id === "file" && event.target.files.length) readFile(event.target.files[0]);
});

for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    if (!field() || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    field().classList.toggle("over", kind === "dragover");
    if (kind === "drop" && event.dataTransfer.files.length) readFile(event.dataTransfer.files[0]);
  });
}

addEventListener("hashchange", unfold);
reveal(document);
unfold();

// What is counted, as it is counted: newest first, and only so many.
const tail = document.getElementById("tail");

if (tail) {
  const button = document.getElementById("tail-pause");
  const state = document.getElementById("tail-state");
  const words = (kind) => (state.textContent = kind ? state.dataset[kind] : "");
  let missed = 0;
  const add = (html) => {
    tail.insertAdjacentHTML("afterbegin", html);
    document.getElementById("tail-none")?.remove();
    while (tail.children.length > Number(tail.dataset.most)) tail.lastElementChild.remove();
  };
  const source = new EventSource(tail.dataset.from);
  source.addEventListener("beat", () => !missed && words(tail.children.length ? "" : "waiting"));
  source.addEventListener("lines", ({ data }) => {
    if (button.getAttribute("aria-pressed") === "false") {
      words("");
      return add(data);
    }
    missed += data.split("<li>").length - 1;
    state.textContent = state.dataset.missed.replace("#", missed);
  });
  // A browser comes again by itself, unless it was refused.
  source.addEventListener("error", () => words(source.readyState === EventSource.CLOSED ? "ended" : "lost"));
  button.addEventListener("click", () => {
    const paused = button.getAttribute("aria-pressed") === "false";
    button.setAttribute("aria-pressed", paused);
    button.textContent = paused ? button.dataset.resume : button.dataset.pause;
    missed = 0;
    words("");
  });
  addEventListener("pagehide", () => source.close());
}

// An inbox is worked off by keys: j and k go through it, Enter opens what can be opened.
document.addEventListener("keydown", (event) => {
  const rows = [...document.querySelectorAll(".unknowns > li")];
  if (!rows.length || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, button, a, summary")) return;
  const at = rows.indexOf(document.activeElement);
  if (event.key === "j" || event.key === "k") {
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)))];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  } else if (event.key === "Enter" && at >= 0) {
    for (const fold of rows[at].querySelectorAll("details")) fold.open = !fold.open;
  } else return;
  event.preventDefault();
});
