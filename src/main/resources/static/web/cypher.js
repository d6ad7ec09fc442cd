// The editor: colours, words that fit, what was asked before, and stopping. Without it the page is a form.

const form = document.getElementById("ask");
const area = document.getElementById("cypher");
const editor = area.closest(".editor");
const under = editor.querySelector("code");
const list = document.getElementById("words");
const offered = document.getElementById("offered");
const stop = document.getElementById("stop");
const busy = document.getElementById("busy");
const mark = form.querySelector('input[name="run"]');

const CLAUSES = new Set(("ACYCLIC ALL AND ANY AS ASC BY CALL CASE COLLECT CONTAINS COUNT DESC DISTINCT ELSE END ENDS EXISTS FALSE IN IS LIMIT MATCH NONE NOT NULL "
  + "OPTIONAL OR ORDER RETURN SHORTEST SINGLE SKIP STARTS THEN TRUE UNION UNWIND WHEN WHERE WITH XOR YIELD").split(" "));
const TOKEN = /(\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|('(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?)|(\$[A-Za-z_]\w*|\b\d[\w.]*)|(:\s*[A-Za-z_]\w*|`[^`]*`?)|([A-Za-z_]\w*)|([\s\S])/g;
const KINDS = ["comment", "text", "value", "name"];

function colour() {
  const parts = [];
  for (const found of area.value.matchAll(TOKEN)) {
    const at = [1, 2, 3, 4].find((group) => found[group] !== undefined);
    const kind = at ? KINDS[at - 1] : found[5] && CLAUSES.has(found[5].toUpperCase()) ? "word" : "";
    if (!kind) {
      parts.push(found[0]);
      continue;
    }
    const span = document.createElement("span");
    span.className = kind;
    span.textContent = found[0];
    parts.push(span);
  }
  under.replaceChildren(...parts, "\n");
  follow();
}

function follow() {
  under.parentElement.scrollTop = area.scrollTop;
}

// Words of the graph

let words = null;
let shown = [];
let chosen = -1;
let looked = 0;

async function ofThisGraph() {
  const clauses = [...CLAUSES].map((word) => ({ word, kind: "" }));
  const answer = await fetch("/cypher/words", { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    return clauses;
  }
  const all = await answer.json();
  return [...(all.labels ?? []).map((word) => ({ word, kind: "label" })), ...(all.types ?? []).map((word) => ({ word, kind: "relationship" })),
    ...(all.properties ?? []).map((word) => ({ word, kind: "property" })), ...(all.functions ?? []).map((word) => ({ word, kind: "function" })), ...clauses];
}

async function known() {
  words ??= ofThisGraph();
  const parameters = [...document.querySelectorAll('input[name^="p."]')].map((input) => ({ word: "$" + input.name.slice(2), kind: "parameter" }));
  return [...parameters, ...(await words)];
}

function begun() {
  return area.value.slice(0, area.selectionStart).match(/\$?[A-Za-z_]\w*$|\$$/)?.[0] ?? "";
}

async function offer(all) {
  const start = begun();
  if (!all && start.length < 2) {
    close();
    return;
  }
  const look = ++looked;
  const fitting = await known();
  if (look !== looked) {
    return;
  }
  const before = area.value.slice(0, area.selectionStart - start.length);
  const wanted = /[:|]\s*$/.test(before) ? ["label", "relationship"] : /\.$/.test(before) ? ["property"] : null;
  const lower = start.toLowerCase();
  shown = fitting.filter((one) => one.word.toLowerCase().startsWith(lower) && one.word !== start && (!wanted || wanted.includes(one.kind))).slice(0, 12);
  chosen = -1;
  list.replaceChildren(...shown.map((one, i) => {
    const option = document.createElement("li");
    option.id = "word-" + i;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(one.word);
    const kind = document.createElement("small");
    kind.textContent = one.kind;
    option.append(kind);
    option.addEventListener("mousedown", (event) => {
      event.preventDefault();
      take(i);
    });
    return option;
  }));
  list.hidden = shown.length === 0;
  offered.textContent = shown.length ? shown.length + " words fit; the arrow keys choose, Enter takes, Escape closes" : all ? "No word fits" : "";
}

function choose(at) {
  chosen = (at + shown.length) % shown.length;
  [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
  area.setAttribute("aria-activedescendant", "word-" + chosen);
  list.children[chosen].scrollIntoView({ block: "nearest" });
}

function take(at) {
  const end = area.selectionStart;
  area.setRangeText(shown[at].word, end - begun().length, end, "end");
  close();
  colour();
  area.focus();
}

function close() {
  looked++;
  list.hidden = true;
  shown = [];
  chosen = -1;
  area.removeAttribute("aria-activedescendant");
  offered.textContent = "";
}

area.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    close();
    form.requestSubmit(document.getElementById("run"));
  } else if (event.key === " " && event.ctrlKey) {
    event.preventDefault();
    offer(true);
  } else if (!list.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    choose(event.key === "ArrowDown" ? chosen + 1 : chosen < 0 ? shown.length - 1 : chosen - 1);
  } else if (!list.hidden && event.key === "Enter" && chosen >= 0) {
    event.preventDefault();
    take(chosen);
  } else if (!list.hidden && event.key === "Escape") {
    event.preventDefault();
    close();
  }
});
area.addEventListener("input", () => {
  colour();
  offer(false);
});
area.addEventListener("scroll", follow);
area.addEventListener("blur", close);
area.setAttribute("aria-autocomplete", "list");
area.setAttribute("aria-controls", "words");
editor.classList.add("coloured");
colour();
new ResizeObserver(() => {
  under.parentElement.style.height = area.offsetHeight + "px";
}).observe(area);

// What was asked before: texts alone, without values and answers, for as long as the window is open

const PAST = "carenet.cypher";
const past = document.getElementById("past");

function before() {
  try {
    return JSON.parse(sessionStorage.getItem(PAST)) ?? [];
  } catch {
    return [];
  }
}

function remember(text) {
  const all = [text, ...before().filter((one) => one !== text)].slice(0, 50);
  try {
    sessionStorage.setItem(PAST, JSON.stringify(all));
  } catch {
    // a window without storage remembers nothing
  }
  showPast(all);
}

function showPast(all) {
  past.replaceChildren(...["", ...all].map((text) => {
    const option = document.createElement("option");
    option.value = text;
    option.textContent = text.replace(/\s+/g, " ").slice(0, 80) || "Choose";
    return option;
  }));
  past.parentElement.hidden = all.length === 0;
}

past.addEventListener("change", () => {
  if (past.value) {
    area.value = past.value;
    colour();
    area.focus();
  }
});
showPast(before());

// Running and stopping


form.addEventListener("htmx:beforeRequest", () => {
  remember(area.value);
  stop.hidden = false;
  busy.textContent = "Running …";
});
form.addEventListener("htmx:configRequest", (event) => {
  const run = crypto.randomUUID?.() ?? String(Math.random());
  mark.value = run;
  event.detail.parameters.set ? event.detail.parameters.set("run", run) : event.detail.parameters.run = run;
});
document.body.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.requestConfig?.elt !== form) {
    return;
  }
  const status = event.detail.xhr.status;
  if ([400, 403, 404, 408, 409, 422, 429, 503].includes(status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
form.addEventListener("htmx:afterRequest", () => {
  stop.hidden = true;
  busy.textContent = "";
});
document.body.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id === "answer" || event.detail.elt?.id === "answer") {
    document.getElementById("answer").focus();
  }
});
stop.addEventListener("click", async () => {
  busy.textContent = "Stopping …";
  await fetch("/api/cypher/stop", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": document.querySelector('meta[name="csrf-token"]')?.content ?? "" },
    body: JSON.stringify({ run: mark.value }),
  });
});
