// Keeps typed words from being lost: a form leaves only when the desk answers, and a page asks before it is left with
// words that nobody kept. The letter is kept while it is written (sendoff.js); only two windows at odds ask.
(() => {
  "use strict";
  const one = (what, within = document) => within.querySelector(what);
  const PATIENCE = 10000;
  const SHORT = /^(hidden|password|radio|checkbox|date|datetime-local|range|file|button|submit)$/;
  const words = (form) => [...form.elements].filter((el) => el.matches("textarea, input") && !SHORT.test(el.type));
  const refused = (form) => form.matches("[data-unsaved]") || one('[role="alert"]', form);
  const holds = (form) => words(form).some((el) => el.value !== el.defaultValue || (refused(form) && el.value));
  const gone = new Set();

  function unkept() {
    return [...document.forms].some((form) => form.method === "post" && !gone.has(form)
      && (form.id === "letter" ? one("[data-clash]", form) : holds(form)));
  }
  addEventListener("beforeunload", (e) => {
    if (!unkept()) return;
    e.preventDefault();
    // Whoever stays can press it again.
    setTimeout(() => document.dispatchEvent(new Event("stayed")));
  });
  addEventListener("pageshow", () => gone.clear());
  document.addEventListener("input", (e) => gone.delete(e.target.form));
  document.addEventListener("click", (e) => { if (e.target.closest("[data-drops]")) gone.add(one("#letter")); });
  document.addEventListener("htmx:afterRequest", (e) => {
    if (e.detail.successful && e.target.matches("[data-keeps]")) e.target.defaultValue = e.target.value;
  });

  // A page that is only there when the desk answers would take the place of this one.
  const asked = new Set();
  let answered = null;
  const answers = () => fetch(one("link[rel=icon]").href, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) })
    .then(() => true, () => false);
  document.addEventListener("submit", (e) => {
    const form = e.target, button = e.submitter;
    if (form.method !== "post") return;
    if (answered === form) { gone.add(form); return; }
    e.preventDefault();
    e.stopImmediatePropagation();
    if (asked.has(form)) return;
    asked.add(form);
    answers().then((there) => {
      asked.delete(form);
      if (!there) { document.dispatchEvent(new Event("silence")); return; }
      // Meanwhile the page may have changed under it: two windows at odds are asked first.
      if (button && button.form !== form) return;
      answered = form;
      form.requestSubmit(button);
      answered = null;
    });
  }, true);

  // A draft changed by hand is left alone; what was typed beside it stays for the one that may replace it.
  let beside = [];
  const way = () => (one("[name=framework]:checked") || {}).value;
  document.addEventListener("htmx:beforeSwap", (e) => {
    if (e.detail.target.id === "answer") beside = [...document.querySelectorAll("#detail, #until")].map((el) => ({ id: el.id, value: el.value, way: way() }));
  });
  document.addEventListener("htmx:afterSettle", (e) => {
    if (e.detail.target.id !== "answer" || !one(".offer")) return;
    for (const { id, value, way: before } of beside) {
      const field = document.getElementById(id);
      if (field && before === way()) field.value = value;
    }
  });
})();
