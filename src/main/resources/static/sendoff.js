// What forms and links can't do by themselves: keys, marks behind the draft, toasts, live updates.
// Every action here presses a button or follows a link that is on the page, so nothing works only with script.
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (what, within = document) => [...within.querySelectorAll(what)];
  const one = (what, within = document) => within.querySelector(what);
  const seen = (el) => el.checkVisibility ? el.checkVisibility() : el.offsetParent !== null;
  const inField = (el) => el.isContentEditable
    || (/^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName) && !/^(radio|checkbox|button|submit|range)$/.test(el.type));

  // ---------- theme ----------
  const THEMES = ["", "light", "dark"];
  function theme(button) {
    const next = THEMES[(THEMES.indexOf(root.getAttribute("data-theme") || "") + 1) % 3];
    if (next) root.setAttribute("data-theme", next); else root.removeAttribute("data-theme");
    button.setAttribute("aria-label", "Colour theme: " + (next || "as the system"));
    document.cookie = "theme=" + next + "; path=/; samesite=strict; max-age=" + (next ? 31536000 : 0);
  }

  // ---------- toasts ----------
  function say(text, trouble = false) {
    const box = one("#toasts");
    if (!box || !text) return;
    const toast = document.createElement("div");
    toast.className = "toast";
    if (!trouble) toast.dataset.seconds = "6";
    const words = document.createElement("span");
    words.textContent = text;
    const end = document.createElement(trouble ? "a" : "span");
    end.className = trouble ? "btn tiny" : "run";
    if (trouble) { end.href = ""; end.dataset.close = ""; end.textContent = "Close"; }
    toast.append(words, end);
    box.replaceChildren(toast);
    countDown(toast);
  }
  // What stands on the page anyway is only spoken, and covers nothing.
  function speak(text) {
    const box = one("#toasts");
    if (!box) return;
    const words = document.createElement("div");
    words.className = "vh spoken";
    words.textContent = text;
    all(".spoken", box).forEach((old) => old.remove());
    box.append(words);
  }
  // The line runs out with the time; hovering or focusing holds both. Troubles have no time.
  function countDown(toast) {
    if (toast.dataset.running || !toast.dataset.seconds) return;
    toast.dataset.running = "yes";
    const run = one(".run", toast);
    run.style.animationDuration = toast.dataset.seconds + "s";
    let left = Number(toast.dataset.seconds) * 1000;
    const tick = setInterval(() => {
      const held = toast.matches(":hover") || toast.contains(document.activeElement);
      if (!toast.isConnected) clearInterval(tick);
      else if (!held && (left -= 200) <= 0) { clearInterval(tick); toast.remove(); }
    }, 200);
  }

  // ---------- rows ----------
  const rows = () => all(".row, .pair").filter((row) => one(".who", row) && seen(row));
  const current = () => one(".row.on:not(.editor .row), .pair.on");
  function choose(row, focus = true) {
    all(".row.on, .pair.on").forEach((old) => { old.classList.remove("on"); old.removeAttribute("aria-current"); });
    if (!row) return;
    row.classList.add("on");
    row.setAttribute("aria-current", "true");
    if (focus) one(".who", row).focus();
  }
  function move(step) {
    const list = rows();
    const at = list.indexOf(current());
    const to = list[at < 0 ? (step > 0 ? 0 : list.length - 1) : at + step];
    if (to) choose(to);
    return list.length > 0;
  }
  // On the board H and L go from column to column; J and K from card to card, within one first.
  function column(step) {
    const columns = all(".board section").filter((part) => one(".pair", part));
    if (!columns.length) return false;
    const row = current(), at = row ? columns.indexOf(row.closest("section")) : (step > 0 ? -1 : columns.length);
    const to = columns[Math.min(columns.length - 1, Math.max(0, at + step))];
    choose(one(".pair", to));
    return true;
  }
  // After an act on a row the page comes anew: the same row is chosen there or, where it is gone, the one in its place.
  // What is taken back is chosen again.
  const PLACE = "place", ACTED = "acted-on";
  const here = () => location.pathname === "/desk" ? "/" : location.pathname;
  const named = (row) => one(".who", row).getAttribute("href") + " " + one(".who", row).textContent;
  function remember(way) {
    const acted = sessionStorage.getItem(ACTED), row = current(), fold = row && row.closest("details[id]");
    const at = row ? rows().filter((other) => !fold || fold.contains(other)).indexOf(row) : -1;
    if (/undo$/.test(way) && acted) { sessionStorage.setItem(PLACE, acted); return; }
    if (at < 0) return;
    const place = JSON.stringify({ on: here(), named: named(row), at, fold: fold ? fold.id : "" });
    sessionStorage.setItem(PLACE, place);
    sessionStorage.setItem(ACTED, place);
  }
  function resume() {
    const place = JSON.parse(sessionStorage.getItem(PLACE) || "null");
    sessionStorage.removeItem(PLACE);
    const fold = place && place.on === here() && place.fold && document.getElementById(place.fold);
    if (fold) fold.open = true;
    const list = rows().filter((row) => !fold || fold.contains(row));
    if (!place || place.on !== here() || !list.length) return;
    // The browser would go to a part of the page that the address names, and take the focus along.
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
    choose(list.find((row) => named(row) === place.named) || list[Math.min(place.at, list.length - 1)]);
  }
  // From a letter one comes back to the list it was opened in, as it was filtered, and to its row.
  const DESK = "desk";
  function leftDesk(row) {
    const place = { on: here(), named: named(row), at: rows().indexOf(row), fold: "" };
    sessionStorage.setItem(DESK, JSON.stringify({ href: location.pathname + location.search, place }));
  }
  function wayBack() {
    const up = one("[data-desk]"), left = JSON.parse(sessionStorage.getItem(DESK) || "null");
    if (!up || !left) return;
    up.href = left.href;
    up.addEventListener("click", () => sessionStorage.setItem(PLACE, JSON.stringify(left.place)));
  }
  function section(step) {
    const parts = all(".set .sheet[id]");
    if (!parts.length) return;
    const at = parts.findIndex((part) => "#" + part.id === location.hash);
    const to = parts[Math.min(parts.length - 1, Math.max(0, at + step))];
    location.hash = to.id;
  }
  // E, X and B act on the chosen row of the queue.
  const ACTS = { e: "answered", x: "not-one", b: "buy-time" };
  function act(key) {
    const row = current();
    if (!ACTS[key] || !row || !row.closest("#queue-rows") || row.dataset.busy) return false;
    const at = rows().indexOf(row);
    row.dataset.busy = "yes";
    sessionStorage.setItem(ACTED, JSON.stringify({ on: here(), named: named(row), at }));
    row.setAttribute("aria-busy", "true");
    const filter = Object.fromEntries(new FormData(one(".bar-form")));
    htmx.ajax("POST", "/i/" + row.dataset.id + "/" + ACTS[key], { source: row, target: "#queue-rows", swap: "outerHTML", values: filter })
      .then(() => { const list = rows(); choose(list[Math.min(at, list.length - 1)]); })
      .catch(() => {}) // said already
      .finally(() => { delete row.dataset.busy; row.removeAttribute("aria-busy"); });
    return true;
  }

  // ---------- keys ----------
  // On a narrow page some of a row's acts wait under More.
  const folded = (el) => !seen(el) && el.closest(".rest[popover]");
  // What a key presses: first in the chosen row or the open dialog, then anywhere on the page.
  function pressed(key) {
    const scopes = [current(), document].filter(Boolean);
    for (const scope of scopes) {
      const hit = all("[data-key]", scope).find((el) => el.dataset.key === key
        && (scope !== document || !el.closest(".row, .pair")) && (seen(el) || el.type === "radio" || folded(el)));
      if (hit) return hit;
    }
    return null;
  }
  // A key belongs to what it presses, not to its name.
  function nameKeys() {
    const singles = document.body.dataset.keys === "on";
    all("main [data-key], .toast [data-key]").forEach((el) => {
      if (singles || el.dataset.key.startsWith("Ctrl+")) el.setAttribute("aria-keyshortcuts", el.dataset.key.replace("Ctrl+", "Control+"));
    });
    all("main kbd, .toast kbd").forEach((kbd) => kbd.setAttribute("aria-hidden", "true"));
  }
  // What survives the page load after a send: that it was one, and where the focus goes.
  const SENT = "sent", GO_TO = "go-to";
  function press(el) {
    if (folded(el)) folded(el).showPopover();
    if (el.tagName === "TEXTAREA") { el.focus(); return; }
    if (el.type === "radio") { const write = one("#write"); if (!el.checked) el.click(); else if (write) write.click(); el.focus({ preventScroll: true }); return; }
    if (el.matches("[data-goes]")) {
      const list = all("button", el.parentElement), at = list.indexOf(document.activeElement);
      (at < 0 ? el : list[(at + 1) % list.length]).focus();
      return;
    }
    if (el.tagName === "SUMMARY") {
      el.click();
      const first = one("input, .who", el.parentElement);
      if (el.parentElement.open && first) { if (first.matches(".who")) choose(first.closest(".row")); else first.focus(); }
      return;
    }
    el.click();
  }
  // An answer was just called back and nothing pressed since: `Z` calls back the one before, though the focus is in the letter.
  let calledBack = false;
  let jump = 0;
  const FIND = "find";
  let finding = null;
  // A page that does not come must not swallow what is typed on this one.
  function findsNoMore() { finding = null; }
  function found() {
    const field = one("[data-find]"), typed = sessionStorage.getItem(FIND);
    sessionStorage.removeItem(FIND);
    if (!field || !typed) return;
    field.value += typed;
    field.focus();
  }
  function onKey(e) {
    if (e.isComposing || e.defaultPrevented) return;
    const ctrl = e.ctrlKey || e.metaKey;
    // What is typed while the page comes on which one finds is looked for there, and is no key.
    if (finding !== null && e.key === "Escape") { findsNoMore(); sessionStorage.removeItem(FIND); return; }
    if (finding !== null && !ctrl && e.key.length === 1 && !inField(e.target)) { e.preventDefault(); finding += e.key; sessionStorage.setItem(FIND, finding); return; }
    if (ctrl && !e.altKey && (e.key === "Enter" || e.key === "s" || e.key === "S")) {
      const button = pressed("Ctrl+" + (e.key === "Enter" ? "Enter" : "s"));
      if (!button) {
        if (e.key === "Enter" && one("[data-copy]")) { e.preventDefault(); say("It can’t be sent from here: Y copies it, to be sent where they wrote."); }
        return;
      }
      e.preventDefault();
      // A link that is followed while Ctrl is held would open beside.
      if (button.id === "read") { if (!e.repeat) one("#draft").scrollIntoView(); return; }
      // Holding it, or pressing it again on the page that follows, never sends a second answer.
      if (e.repeat || (e.key === "Enter" && sessionStorage.getItem(SENT))) return;
      if (e.key === "Enter") sessionStorage.setItem(SENT, "yes");
      button.click();
      return;
    }
    if (!["Control", "Meta", "Shift", "Alt", "Enter"].includes(e.key)) sessionStorage.removeItem(SENT);
    if (e.key === "Enter" && e.target.matches("[data-enter]")) { e.preventDefault(); one(e.target.dataset.enter).click(); return; }
    if (ctrl || e.altKey) return;
    if (one("dialog[open]")) return;
    if (e.key === "Escape") { escape(e); return; }
    const again = calledBack && e.key === "z" && e.target === draft();
    if (e.key !== "Shift") calledBack = false;
    if (inField(e.target) && !again || e.repeat && !/^[jk]$/i.test(e.key)) return;
    if (document.body.dataset.keys !== "on") return;
    single(e);
  }
  function escape(e) {
    if (inField(e.target)) { e.target.blur(); return; }
    const open = one("details.wait[open], details.choice-why[open]");
    if (open) { open.open = false; return; }
    const up = pressed("Escape");
    if (up) up.click();
  }
  function single(e) {
    // Two windows are at odds: which text stands is said first.
    if (one("#actions [data-clash]") && e.key !== "Enter") return;
    // A link or button that has the focus is meant, not the one that Enter presses otherwise.
    if (e.key === "Enter" && e.target.closest("a, button, summary")) return;
    const key = e.shiftKey && e.key.length === 1 && /[a-z]/i.test(e.key) ? "Shift+" + e.key.toUpperCase() : e.key.toLowerCase();
    const now = Date.now();
    if (now - jump < 1000) {
      jump = 0;
      const to = one('[data-jump="' + CSS.escape(key) + '"]');
      if (to) { e.preventDefault(); to.click(); return; }
    }
    const did = special(key, e.target) || act(key) || go(key);
    if (did) e.preventDefault();
  }
  function special(key, target) {
    switch (key) {
      // With no link in focus, Enter opens the chosen row.
      case "enter": { if (pressed("enter")) return false; const row = target === document.body || target.id === "main" ? current() : null; if (row) one(".who", row).click(); return Boolean(row); }
      case "g": jump = Date.now(); return true;
      case "h": case "l": return column(key === "l" ? 1 : -1);
      case "?": one("#all-keys").showModal(); return true;
      case "/": { const find = one("[data-find]"); if (find) { find.focus(); find.select(); } else { finding = ""; setTimeout(findsNoMore, 2000); location.href = "/find"; } return true; }
      case "q": { const folds = all("summary[data-quoted]"); folds.forEach((fold) => fold.click()); return folds.length > 0; }
      case "n": { if (pressed("n")) return false; location.href = "/note"; return true; }
      case "z": { const last = one("#undo-form"); if (pressed("z") || !last) return false; last.requestSubmit(); return true; }
      default: return false;
    }
  }
  function go(key) {
    const hit = pressed(key);
    if (hit) { press(hit); return true; }
    // A key of the rows, and none is chosen yet: the first one is.
    if (!current() && rows().some((row) => one('[data-key="' + CSS.escape(key) + '"]', row))) return move(1);
    if (key === "j" || key === "k") { const step = key === "j" ? 1 : -1; return move(step) || section(step) || true; }
    return false;
  }
  // ---------- the report ----------
  function reports() {
    const tables = one("[data-tables]"), prints = one("[data-prints]");
    if (!tables || !prints) return;
    const folds = () => all(".report details");
    tables.hidden = !folds().length;
    prints.hidden = false;
    tables.addEventListener("click", () => { const open = folds().some((fold) => !fold.open); folds().forEach((fold) => { fold.open = open; }); });
    prints.addEventListener("click", () => print());
  }
  addEventListener("keydown", onKey);
  addEventListener("pointerdown", () => { sessionStorage.removeItem(SENT); calledBack = false; });

  // ---------- the draft and its marks ----------
  let marks = [];
  let before = "";
  const draft = () => one("#text");
  function readMarks() {
    const finds = one("#finds"), text = draft();
    if (!finds || !text || Number(finds.dataset.length) !== text.value.length) return;
    marks = all(".finding", finds).map((li) => ({ start: Number(li.dataset.start), end: Number(li.dataset.end), on: li.classList.contains("on") }))
      .filter((mark) => mark.end > mark.start);
    before = text.value;
    drawMarks();
  }
  // While the person types, marks move with the words; one whose words change goes until the next check.
  function shiftMarks() {
    const now = draft().value;
    let head = 0;
    while (head < before.length && head < now.length && before[head] === now[head]) head++;
    let tail = 0;
    while (tail < before.length - head && tail < now.length - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
    const cut = before.length - tail, grown = now.length - before.length;
    marks = marks.filter((mark) => mark.end <= head || mark.start >= cut)
      .map((mark) => mark.start >= cut ? { ...mark, start: mark.start + grown, end: mark.end + grown } : mark);
    before = now;
    drawMarks();
  }
  function drawMarks() {
    const under = one(".draft .under"), text = draft().value;
    const parts = [];
    let at = 0;
    for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
      if (mark.start < at) continue;
      parts.push(text.slice(at, mark.start));
      const el = document.createElement("mark");
      if (mark.on) el.className = "on";
      el.textContent = text.slice(mark.start, mark.end);
      parts.push(el);
      at = mark.end;
    }
    under.replaceChildren(...parts, text.slice(at) + "\n");
  }

  // A draft that lies below the conversation is not sent before it was in sight.
  const LINES_SEEN = 80;
  let watching = null;
  function watchDraft() {
    const text = draft(), body = document.body;
    if (watching) watching.disconnect();
    delete body.dataset.unread;
    if (!text || !window.IntersectionObserver || !one("#read")) return;
    body.dataset.unread = "";
    watching = new IntersectionObserver((told) => {
      const seen = told.at(-1);   // what was so before may be told along
      if (seen.intersectionRatio < 0.5 && seen.intersectionRect.height < LINES_SEEN) return;
      watching.disconnect();
      delete body.dataset.unread;
    }, { rootMargin: "0px 0px -64px 0px", threshold: [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9] });
    watching.observe(text);
  }

  // What a form led to is at the page's own address: a reload asks for the page and sends no old letter.
  const own = one("#letter");
  if (own && new URL(own.dataset.at, location.href).pathname !== location.pathname) history.replaceState(null, "", own.dataset.at);

  // What is typed and has not reached the desk yet outlives a reload, also while the desk does not answer. Words that
  // were written over what stands there no more are let go.
  const TYPED = "typed " + location.pathname;
  let reached = "";
  function keepTyped() {
    if (draft().value === reached) sessionStorage.removeItem(TYPED);
    else sessionStorage.setItem(TYPED, JSON.stringify({ over: reached, text: draft().value }));
  }
  function bringBack() {
    const text = draft(), typed = JSON.parse(sessionStorage.getItem(TYPED) || "null");
    reached = text.value;
    sessionStorage.removeItem(TYPED);
    if (!typed || typed.over.trim() !== reached.trim() || typed.text === reached) return;
    text.value = typed.text;
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // ---------- events ----------
  document.addEventListener("change", (e) => {
    if (e.target.matches("[data-ask-notify]") && e.target.checked && window.Notification) Notification.requestPermission();
  });
  document.addEventListener("input", (e) => {
    if (e.target.id === "text") { calledBack = false; shiftMarks(); keepTyped(); }
    if (e.target.type === "range") {
      const said = Number(e.target.value) < 0 ? "not yet" : e.target.value + " %";
      one('output[for="' + e.target.id + '"]').textContent = said;
      e.target.setAttribute("aria-valuetext", said);
    }
  });
  document.addEventListener("focusin", (e) => { const row = e.target.matches(".who") && e.target.closest(".row, .pair"); if (row) choose(row, false); });
  document.addEventListener("click", (e) => {
    const toggle = e.target.closest("[data-theme-toggle]");
    if (toggle) { e.preventDefault(); theme(toggle); return; }
    const stays = e.target.closest("[data-stays]");
    if (stays) { e.preventDefault(); say(stays.dataset.stays); return; }
    if (e.target.closest("#queue-rows .who")) leftDesk(e.target.closest(".row"));
    const close = e.target.closest("[data-close]");
    if (close) { e.preventDefault(); close.closest(".toast").remove(); return; }
    const insert = e.target.closest("[data-insert]");
    if (insert) {
      const box = one("#tb");
      box.focus();
      box.setRangeText(insert.dataset.insert, box.selectionStart, box.selectionEnd, "end");
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const copies = e.target.closest("[data-copies]");
    if (copies) {
      const field = document.getElementById(copies.dataset.copies);
      field.select();
      navigator.clipboard.writeText(field.value).then(() => say("Copied."), () => say("Copying was not allowed: it is marked, copy it yourself."));
    }
    const copy = e.target.closest("[data-copy]");
    // A letter with an open slot stays here: the server says which one.
    const open = copy && document.querySelector("#finds [data-blocks]");
    if (open && copy.dataset.then) {
      e.preventDefault();
      htmx.ajax("POST", copy.dataset.then, { source: "#letter", target: "#actions", swap: "outerHTML", values: { text: draft().value } });
    } else if (copy && !open) {
      if (navigator.clipboard) navigator.clipboard.writeText(draft().value).catch(() => say("Copying was not allowed: mark the text and copy it yourself."));
      // The link itself opens the conversation; meanwhile this page asks whether it was sent there.
      if (copy.dataset.then) htmx.ajax("POST", copy.dataset.then, { source: "#letter", target: "#actions", swap: "outerHTML", values: { text: draft().value } });
    }
  });
  // A form that is on its way is not sent again.
  document.addEventListener("submit", (e) => {
    const form = e.target;
    if (form.method !== "post") return;
    if (form.dataset.busy) { e.preventDefault(); return; }
    form.dataset.busy = "yes";
    const way = (e.submitter && e.submitter.getAttribute("formaction")) || form.getAttribute("action") || "";
    if (/\/(send|drafts|wait|copied)$/.test(way)) sessionStorage.setItem(GO_TO, "h1");
    if (/\/received$/.test(way)) sessionStorage.setItem(GO_TO, "#went [aria-pressed=true]");
    remember(way);
    if (e.submitter) e.submitter.setAttribute("aria-busy", "true");
    if (e.submitter && e.submitter.dataset.while) e.submitter.textContent = e.submitter.dataset.while;
  });
  function rest() {
    all("form[data-busy]").forEach((form) => delete form.dataset.busy);
    all("[aria-busy]").forEach((el) => el.removeAttribute("aria-busy"));
    for (const kept of [SENT, GO_TO, PLACE]) sessionStorage.removeItem(kept);
  }
  addEventListener("pageshow", (e) => { finding = null; if (e.persisted) all("form[data-busy]").forEach((form) => delete form.dataset.busy); });
  document.addEventListener("stayed", rest);
  const silence = () => say("Sendoff does not answer. Is it still running? " + (draft() ? "Your text is kept here." : "Nothing was changed; try it again."), true);
  document.addEventListener("silence", () => { rest(); silence(); });

  document.addEventListener("htmx:beforeRequest", (e) => e.detail.elt.setAttribute("aria-busy", "true"));
  document.addEventListener("htmx:afterRequest", (e) => e.detail.elt.removeAttribute("aria-busy"));
  for (const trouble of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(trouble, silence);
  }
  document.addEventListener("htmx:responseError", (e) => {
    if (e.detail.xhr.status === 401) { location.reload(); return; }
    // What the surroundings lack, such as room on the disk, the page that came says best.
    const page = e.detail.xhr.status === 503 && new DOMParser().parseFromString(e.detail.xhr.responseText, "text/html");
    const what = page && page.getElementById("what");
    say(what ? what.textContent : "That did not work. Nothing was changed; try it again, or load the page anew.", true);
  });
  // A question that stands is not asked again with every word.
  document.addEventListener("htmx:beforeSwap", (e) => {
    if (e.detail.target.id === "actions" && one("[data-clash]") && e.detail.serverResponse.includes("data-clash")) e.detail.shouldSwap = false;
  });
  document.addEventListener("htmx:afterSettle", (e) => {
    const target = e.detail.target, id = target && target.id;
    all(".toast").forEach(countDown);
    nameKeys();
    if (["answer", "draft", "finds"].includes(id)) readMarks();
    if (["answer", "draft", "finds"].includes(id) && draft()) {
      const sent = id === "finds" && e.detail.requestConfig && e.detail.requestConfig.parameters.text;
      reached = typeof sent === "string" ? sent : draft().value;
      keepTyped();
    }
    if (id === "answer") { const part = one("#answer"); if (part.dataset.announce) speak(part.dataset.announce); watchDraft(); }
    if (id === "answer" && /\/write$/.test(e.detail.requestConfig.path) && draft()) draft().focus();
    if (id === "draft") { const next = one("#finds [data-next]") || one("#send") || one("#drafts"); if (next) next.focus(); }
    if (id === "actions") { const asked = one("#actions [data-focus]"); if (asked && document.activeElement !== draft()) asked.focus(); }
    if (id === "queue-rows" && document.activeElement && document.activeElement.id === "q") say(one("#queue-rows").dataset.count);
  });

  // ---------- live ----------
  function refresh() {
    if (document.hidden || one("dialog[open]") || one(".row[data-busy]")) { late = true; return; }
    late = false;
    if (!one("#queue")) { location.reload(); return; }
    const q = new URLSearchParams(new FormData(one(".bar-form")));
    const shown = rows().filter((r) => r.closest("#queue-rows")).length;
    if (shown > 50) q.set("n", String(shown));
    coming = true;
    htmx.ajax("GET", "/desk?" + q, { target: "#queue-rows", swap: "outerHTML" }).finally(() => { coming = false; });
  }
  // The keyboard stays where it stands when new rows come, not where it stood when they were asked for.
  let coming = false, stood = null;
  const bringsRows = (e) => coming && e.detail.target.id === "queue-rows";
  document.addEventListener("htmx:beforeSwap", (e) => {
    const row = bringsRows(e) && current();
    stood = row && { id: row.dataset.id, held: row.contains(document.activeElement) };
  });
  document.addEventListener("htmx:afterSwap", (e) => {
    const again = stood && bringsRows(e) && one('.row[data-id="' + CSS.escape(stood.id) + '"]');
    if (again) choose(again, stood.held);
  });
  let late = false;
  function live() {
    if (document.body.dataset.live !== "desk") return;
    let polling = 0;
    const poll = () => { if (!polling) polling = setInterval(refresh, 15000); };
    if (!window.EventSource) { poll(); return; }
    const events = new EventSource("/events");
    events.addEventListener("desk", refresh);
    events.addEventListener("remind", (e) => {
      if (one('[data-notify="on"]') && window.Notification && Notification.permission === "granted") {
        new Notification("Sendoff", { body: e.data, tag: "remind" });
      }
    });
    // What this page still waits for may have come before anybody listened.
    events.onopen = () => { clearInterval(polling); polling = 0; if (one("[data-weighing]")) refresh(); };
    events.onerror = poll;
    document.addEventListener("visibilitychange", () => { if (!document.hidden && late) refresh(); });
    document.addEventListener("close", () => { if (late) refresh(); }, true);
    addEventListener("pagehide", () => events.close());
  }

  // A letter that came back is gone on with at its end.
  function writeOn() {
    const text = draft();
    if (location.hash !== "#text" || !text) return false;
    history.replaceState(null, "", location.pathname + location.search);
    text.setSelectionRange(text.value.length, text.value.length);
    text.focus();
    calledBack = true;
    return true;
  }
  // A slot still open is filled where it comes from, else where it stands.
  function openSlot() {
    const finding = one(".finding[data-blocks]"), detail = one("#detail");
    if (!finding) return null;
    const from = Number(finding.dataset.start), to = Number(finding.dataset.end);
    if (detail && !detail.value.trim() && /^\{(person|resource)\b/.test(draft().value.slice(from, to))) return detail;
    draft().setSelectionRange(from, to);
    return draft();
  }
  function arrive() {
    const question = one(".ask-once[role=alert]");
    const after = sessionStorage.getItem(GO_TO);
    sessionStorage.removeItem(GO_TO);
    if (writeOn()) return;
    const to = one("[data-focus]") || (after && (question ? openSlot() || one("#send") : one(after)));
    // Where a form leads back to a part of the page, the browser would go there and take the focus along.
    if (to && after && location.hash) history.replaceState(null, "", location.pathname + location.search);
    // The action bar is always in sight.
    if (to) to.focus({ preventScroll: to.tagName === "H1" || Boolean(to.closest("#actions")) });
    // Once the first press is surely over, the same keys answer a question, or send the next one.
    setTimeout(() => sessionStorage.removeItem(SENT), question ? 1000 : 3000);
  }

  addEventListener("DOMContentLoaded", () => {
    all(".toast").forEach(countDown);
    if (navigator.clipboard) all("[data-copies]").forEach((button) => { button.hidden = false; });
    if (draft()) { readMarks(); bringBack(); watchDraft(); }
    nameKeys();
    if (one("#queue-rows, .board") && !current() && rows()[0]) choose(rows()[0], false);
    reports();
    found();
    wayBack();
    resume();
    arrive();
    live();
  });
})();
