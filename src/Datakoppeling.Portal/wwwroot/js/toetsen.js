// Keys that save a way with the pointer. A button says which one is its own (data-toets); what a key does is what a click on it does, so
// what may not be done cannot be done with a key either. Never while somebody types, never together with Ctrl, Alt or Meta, which are
// the browser's, and never under a dialogue but its own.

const Typt = "input, textarea, select, [contenteditable], [role=textbox], [role=combobox], [role=listbox], [role=menu], [role=grid]";
const zichtbaar = e => e.getClientRects().length > 0;
const blad = () => document.getElementById("toetsenblad");
const Weg = { w: "oib/werklijst", r: "datakoppeling/rondes", s: "" };
let wachtOpWeg = 0;

window.toetsen = {
  // Waits for what is still being drawn; not by Tab: it is a place to be, not one to stop at.
  naar(waar) {
    const doel = [...document.querySelectorAll(waar)].find(zichtbaar);
    if (!doel) { return; }
    if (doel.tabIndex < 0) { doel.setAttribute("tabindex", "-1"); }
    doel.focus();
  },
};

document.addEventListener("keydown", e => {
  if (e.defaultPrevented || e.ctrlKey || e.altKey || e.metaKey || e.isComposing || e.repeat && !"jk".includes(e.key.toLowerCase())) { return; }
  const doel = e.target instanceof Element ? e.target : document.body;
  if (doel.closest(Typt)) { return; }
  const open = document.querySelector("dialog[open]");
  if (open && open !== blad()) { return; }
  const toets = e.key.toLowerCase();
  if (doe(toets, open)) { e.preventDefault(); }
});

// Enter in a choice sends its form, as browsers do by themselves; the library's radio takes it for choosing, which the space bar does.
document.addEventListener("keydown", e => {
  const keus = e.target instanceof Element ? e.target.closest("input[type=radio]") : null;
  if (e.key !== "Enter" || !keus?.form || e.ctrlKey || e.altKey || e.metaKey || e.isComposing) { return; }
  e.preventDefault();
  e.stopPropagation();
  if (!e.repeat) { keus.form.requestSubmit(); }
}, true);

function doe(toets, open) {
  if (toets === "?") { return wissel(open); }
  if (open || toets.length !== 1) { return false; }
  const onderweg = performance.now() - wachtOpWeg < 1500;
  wachtOpWeg = 0;
  if (onderweg && toets in Weg) { return ga(Weg[toets]); }
  if (toets === "g") { wachtOpWeg = performance.now(); return true; }
  if (toets === "j" || toets === "k") { return loop(toets === "j" ? 1 : -1); }
  const knop = [...document.querySelectorAll(`[data-toets="${CSS.escape(toets)}"]`)].find(k => zichtbaar(k) && !k.disabled && k.getAttribute("aria-busy") !== "true");
  knop?.click();
  return Boolean(knop);
}

function wissel(open) {
  if (!blad()) { return false; }
  if (open) { open.close(); } else { blad().showModal(); }
  return true;
}

// By the links that this person has: what is not in the menu is not theirs. The way to the list goes back to where they were in it.
function ga(adres) {
  const terug = adres === Weg.w ? document.querySelector(`.kruimelpad a[href^="${adres}"]`) : null;
  const link = terug ?? document.querySelector(`.rail a[href="${adres}"]`);
  link?.click();
  return Boolean(link);
}

function loop(stap) {
  const links = [...document.querySelectorAll("main a.rijlink")].filter(zichtbaar);
  if (links.length === 0) { return false; }
  const hier = links.indexOf(document.activeElement);
  const naar = hier >= 0 ? links[hier + stap] : links.find(l => l.tabIndex === 0) ?? links[0];
  if (!naar) { return true; }
  for (const link of links) { link.tabIndex = link === naar ? 0 : -1; }
  naar.focus({ preventScroll: true });
  naar.closest("tr").scrollIntoView({ block: "nearest" });
  return true;
}

document.addEventListener("click", e => {
  const doel = e.target instanceof Element ? e.target : null;
  if (doel?.closest("[data-toetsenblad]")) { wissel(blad()?.open ? blad() : null); }
  const kopie = doel?.closest("[data-kopieer]");
  if (kopie) { kopieer(kopie); }
});

async function kopieer(knop) {
  let zin = "Gekopieerd: " + knop.dataset.kopieer;
  try { await navigator.clipboard.writeText(knop.dataset.kopieer); } catch { zin = "Kopiëren lukt hier niet. Selecteer het nummer en kopieer het zelf."; }
  knop.title = zin;
  knop.dataset.gekopieerd = "ja";
  const melding = knop.parentElement?.querySelector("[data-kopieermelding]");
  if (melding) { melding.textContent = zin; }
  setTimeout(() => { delete knop.dataset.gekopieerd; }, 2000);
}

// In the search: down to what was found and back up to the words; Enter from the words opens the first.
document.addEventListener("keydown", e => {
  const vak = e.target instanceof Element ? e.target.closest("[data-zoekblad]") : null;
  if (!vak || e.ctrlKey || e.altKey || e.metaKey || e.isComposing || !["ArrowDown", "ArrowUp", "Enter"].includes(e.key)) { return; }
  const plekken = [vak.querySelector("input"), ...vak.querySelectorAll("a")];
  const hier = plekken.indexOf(e.target);
  if (e.key === "Enter") {
    // A link opens by itself. While there is still a search going on the first is of what was typed before.
    if (hier === 0 && vak.dataset.zoekblad === "klaar") { e.preventDefault(); plekken[1]?.click(); }
    return;
  }
  e.preventDefault();
  plekken[hier + (e.key === "ArrowDown" ? 1 : -1)]?.focus();
});
