// The focus is never lost. What was clicked may be gone once the answer is drawn: the button of a row that is done, a form that was sent.
// The browser then leaves the focus on the page as a whole, and who works with the keyboard or a screen reader begins at the top again.
// Here it goes to where the work goes on: the row that came in its place, the field that opened, otherwise the heading it stood under.
// Never to a button: who presses twice would do something else.

const Kop = "h1, h2, h3, legend, caption, summary";
const Veld = "input:not([type=hidden], [type=file]), select, textarea";
let laatst = null;
let waar = "";
let buiten = null;
let toets = false;
let gevraagd = false;

// Where something is: each step up with its place among its brothers, because what comes in its stead is another element.
function weg(element) {
  const stappen = [];
  for (let e = element; e && e !== document.body; e = e.parentElement) {
    stappen.push({ element: e, soort: e.tagName, plaats: e.parentElement ? [...e.parentElement.children].indexOf(e) : -1 });
  }
  return stappen;
}

const zichtbaar = e => e.getClientRects().length > 0;
const verdwenen = e => !e.isConnected || e.matches(":disabled") || !zichtbaar(e);

document.addEventListener("focusin", e => {
  if (!(e.target instanceof Element)) { return; }
  laatst = weg(e.target);
  waar = location.pathname;
  if (!e.target.closest("dialog")) { buiten = laatst; }
});

// Left on purpose, by a click beside everything: then it stays left.
document.addEventListener("focusout", e => {
  if (e.relatedTarget) { return; }
  setTimeout(() => { if (laatst?.[0].element === e.target && !verdwenen(e.target) && document.activeElement === document.body) { laatst = buiten = null; } });
});

// A key that is still down would go on in the field that gets the focus.
addEventListener("keydown", () => { toets = true; }, true);
for (const los of ["keyup", "blur"]) { addEventListener(los, e => { if (e.type === "keyup" || e.target === window) { toets = false; vraag(); } }, true); }

new MutationObserver(vraag).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled", "hidden", "open"] });

function vraag() {
  if (gevraagd || toets || !laatst) { return; }
  gevraagd = true;
  // After the drawing: only then the browser has taken the focus from what was switched off or is not in sight any more.
  requestAnimationFrame(() => setTimeout(() => { gevraagd = false; herstel(); }));
}

function herstel() {
  const nu = document.activeElement;
  if (nu && nu !== document.body) { return; }
  const dialoog = document.querySelector("dialog[open]");
  const terug = !dialoog && laatst?.some(s => s.soort === "DIALOG");
  const stappen = terug ? buiten : laatst;
  if (!stappen) { return; }
  if (!verdwenen(stappen[0].element)) {
    // A dialogue that its own button closed: that button went with it, so the browser does not give the focus back.
    if (terug) { stappen[0].element.focus(); }
    return;
  }
  // Another page, or another dossier on the same one, begins at its heading.
  ((waar === location.pathname ? plaats(stappen, dialoog) : null) ?? bereikbaar((dialoog ?? document).querySelector(Kop)))?.focus();
}

function plaats(stappen, dialoog) {
  const over = stappen.findIndex(s => s.element.isConnected && (!dialoog || dialoog.contains(s.element)));
  if (over < 0) { return null; }
  // Down again along the same way, as far as there is one.
  let hier = stappen[over].element;
  for (let i = over - 1; i >= 0; i--) {
    const volgende = hier.children[Math.min(stappen[i].plaats, hier.children.length - 1)];
    if (volgende?.tagName !== stappen[i].soort) { break; }
    hier = volgende;
  }
  for (let e = hier; e && e !== document.body; e = e.parentElement) {
    const doel = zichtbaar(e) ? inRij(e) ?? inDeel(e) : null;
    if (doel) { return doel; }
  }
  return null;
}

function inRij(element) {
  return element.matches("tbody tr, main li") ? element.querySelector("a.rijlink") ?? veld(element) ?? bereikbaar(element) : null;
}

function inDeel(element) {
  if (!element.matches("section, form, fieldset, dialog, main, .kaart")) { return null; }
  const kop = element.querySelector(Kop);
  return kop && zichtbaar(kop) ? bereikbaar(kop) : veld(element) ?? (element.hasAttribute("aria-label") ? bereikbaar(element) : null);
}

const veld = element => [...element.querySelectorAll(Veld)].find(v => !verdwenen(v));

// Not by Tab: it is a place to be, not one to stop at.
function bereikbaar(element) {
  if (element && element.tabIndex < 0) { element.setAttribute("tabindex", "-1"); }
  return element;
}
