// How long an answer page is in front, for the month's report. It counts only while the page shows and somebody did
// something on it in the last minute, and it can be paused. Without script nothing is measured.
(() => {
  "use strict";
  const page = document.querySelector("[data-front]");
  if (!page || !navigator.sendBeacon) return;
  const IDLE = 60000, MOST = 240, LEAST = 2, PAUSED = "front-paused";
  let seconds = 0, last = performance.now();
  const paused = () => sessionStorage.getItem(PAUSED) === "yes";
  function tell() {
    if (seconds >= LEAST) navigator.sendBeacon(page.dataset.front, new URLSearchParams({ seconds: String(seconds) }));
    seconds = 0;
  }
  for (const what of ["keydown", "pointerdown", "pointermove", "scroll", "input"]) {
    addEventListener(what, () => { last = performance.now(); }, { passive: true, capture: true });
  }
  setInterval(() => {
    if (document.hidden || paused() || performance.now() - last > IDLE) return;
    if (++seconds >= MOST) tell();
  }, 1000);
  document.addEventListener("visibilitychange", () => { if (document.hidden) tell(); else last = performance.now(); });
  addEventListener("pagehide", tell);

  const button = document.querySelector("[data-pauses]");
  if (!button) return;
  function show() {
    button.setAttribute("aria-pressed", paused() ? "true" : "false");
    button.textContent = paused() ? "Measure again" : "Pause it";
  }
  button.addEventListener("click", () => { sessionStorage.setItem(PAUSED, paused() ? "no" : "yes"); show(); });
  button.closest("[hidden]").hidden = false;
  show();
})();
