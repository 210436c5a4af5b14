// The editor: shows the effect while somebody types, keeps unsaved work, and spares reloads. Everything also works without it.
"use strict";

// JSON that follows the form says nothing new; only what was typed there does.
let jsonTyped = document.getElementById("json-fault")?.textContent !== "" || document.getElementById("editor").dataset.done === "both";
document.addEventListener("formdata", ({ formData }) => jsonTyped || formData.delete("json"));

const editor = () => document.getElementById("editor");
const form = () => document.getElementById("entry-form");
const sent = (wanted, extra = {}) => {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form())) body.append(name, value);
  body.set("do", wanted);
  for (const [name, value] of Object.entries(extra)) body.set(name, value);
  return body;
};
const post = (body) => fetch(form().getAttribute("action"), { method: "POST", body });

// Beside a field stands what the linter says of it.
const notes = (effect) => {
  for (const note of form().querySelectorAll(".note[id]")) note.replaceChildren();
  for (const field of form().querySelectorAll("[aria-invalid]")) if (field.id !== "json") field.removeAttribute("aria-invalid");
  for (const finding of effect.querySelectorAll("[data-field]")) {
    const note = document.getElementById(`${finding.dataset.field}-note`);
    if (!note) continue;
    const line = document.createElement("span");
    if (finding.dataset.error === "true") line.className = "bad";
    line.append(finding.querySelector("a").textContent, " ", finding.querySelector(".mend").cloneNode(true));
    note.append(line, " ");
    if (line.className) document.getElementById(finding.dataset.field)?.setAttribute("aria-invalid", "true");
  }
};

let asked = 0;
const ask = async () => {
  const mine = ++asked;
  const body = sent("effect");
  const answer = await post(body).catch(() => null);
  if (!answer?.ok || mine !== asked) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const effect = page.getElementById("effect");
  if (!effect) return;
  document.getElementById("effect").replaceWith(effect);
  notes(effect);
  const json = document.getElementById("json");
  if (document.activeElement !== json) json.value = effect.dataset.document;
};

// The whole editor anew, as the server makes it; what had focus has it again.
const swap = async (body, focus) => {
  ++asked;
  const answer = await post(body).catch(() => null);
  if (!answer) return say(document.body.dataset.offline);
  if (answer.redirected) return location.assign(answer.url);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.getElementById("editor");
  if (!next) return location.reload();
  const open = [...editor().querySelectorAll("details")].map((it) => it.open);
  editor().replaceWith(next);
  jsonTyped = document.getElementById("json-fault").textContent !== "" || next.dataset.done === "both";
  [...next.querySelectorAll("details")].forEach((it, at) => (it.open ||= open[at]));
  reveal(next);
  const target = document.getElementById(focus || next.dataset.focus);
  const field = target?.matches("input, textarea, select, button") ? target : target?.querySelector("input:not([type=hidden]), textarea");
  (field ?? target)?.focus();
  const words = next.querySelector("[role=status], #json-fault:not(:empty)");
  if (words) say(words.textContent);
};

let typedJson = 0;
const takeJson = async () => {
  const mine = ++typedJson;
  const body = new URLSearchParams();
  for (const hidden of form().querySelectorAll("input[type=hidden]")) if (!/\.rows$|\.from$/.test(hidden.name)) body.set(hidden.name, hidden.value);
  body.set("json", document.getElementById("json").value);
  body.set("scratch", document.getElementById("scratch").value);
  body.set("do", "json");
  const answer = await post(body).catch(() => null);
  if (!answer || mine !== typedJson) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.getElementById("json-fault").textContent = page.getElementById("json-fault")?.textContent ?? "";
  const json = document.getElementById("json");
  json.setAttribute("aria-invalid", String(!answer.ok));
  if (!answer.ok) return;
  // The field in which somebody writes stays; all others say what it says.
  for (const part of form().querySelectorAll(".writing > fieldset")) part.remove();
  form().querySelector(".writing").prepend(...page.querySelectorAll(".writing > fieldset"));
  document.getElementById("effect").replaceWith(page.getElementById("effect"));
  document.getElementById("document").value = page.getElementById("document").value;
  jsonTyped = false;
};

// Unsaved work, by what it is work on.
const place = () => `errata:${editor().dataset.key}`;
const remember = () => {
  try {
    localStorage.setItem(place(), sent("check").toString());
  } catch {
    // Without room nothing is kept; the page says nothing of it, as nothing is lost yet.
  }
};
const offer = () => {
  const left = sessionStorage.getItem("errata:left");
  if (left && ["saved", "submitted", "faulty", "unseen"].includes(editor().dataset.done)) localStorage.removeItem(left);
  sessionStorage.removeItem("errata:left");
  const kept = localStorage.getItem(place());
  if (kept && kept !== sent("check").toString()) document.getElementById("unsaved").hidden = false;
  else localStorage.removeItem(place());
};

let waiting = 0;
document.addEventListener("input", (event) => {
  if (!event.target.closest("#entry-form") || event.target.name?.startsWith("find.")) return;
  clearTimeout(waiting);
  const json = event.target.id === "json";
  jsonTyped = json;
  waiting = setTimeout(() => {
    remember();
    (json ? takeJson : ask)();
  }, 300);
});

document.addEventListener("submit", (event) => {
  if (event.target !== form()) return;
  clearTimeout(waiting);
  const wanted = event.submitter?.value ?? "check";
  if (["save", "submit", "publish"].includes(wanted)) {
    remember();
    sessionStorage.setItem("errata:left", place());
    return;
  }
  event.preventDefault();
  swap(sent(wanted)).then(() => wanted !== "check" && remember());
}, true);

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches("#entry-form input")) return;
  event.preventDefault();
  if (event.target.name.startsWith("find.")) event.target.nextElementSibling.click();
});

document.addEventListener("click", (event) => {
  if (event.target.id === "unsaved-take") swap(new URLSearchParams(localStorage.getItem(place())));
  if (event.target.id === "unsaved-drop") {
    localStorage.removeItem(place());
    document.getElementById("unsaved").hidden = true;
  }
});

offer();
document.getElementById(editor().dataset.focus)?.focus();
