// What the frame does in the browser by itself, so that it also works while the connection is away. Listeners hang on the
// document, because Blazor renders and removes the elements.

class Railknop extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", () => { window.rail.wissel(); this.toon(); });
    queueMicrotask(() => this.toon());
  }
  toon() {
    const knop = this.querySelector("button");
    knop?.setAttribute("aria-expanded", String(document.documentElement.dataset.rail !== "smal"));
  }
}
customElements.define("dk-railknop", Railknop);

// The antiforgery field of a plain form; the value stands in the head of the page.
class Zegel extends HTMLElement {
  connectedCallback() {
    const veld = document.createElement("input");
    veld.type = "hidden";
    veld.name = "__RequestVerificationToken";
    veld.value = document.querySelector('meta[name="antiforgery"]')?.content ?? "";
    this.replaceChildren(veld);
  }
}
customElements.define("dk-zegel", Zegel);

// The browser's own dialog, opened and closed by an attribute that Blazor renders. Not by showModal: what lies under that is dead for
// everything outside the dialog, also for the calendars and lists that fold out of its fields. So we put the rest of the page out of
// reach ourselves, and leave those and the messages alone.
const Erboven = ".mud-popover-provider, .meldingen, .verbinding, .storing";
function sluitMetEscape(e) {
  // A list or calendar that is open closes first, by the library itself.
  if (e.key !== "Escape" || e.defaultPrevented || document.querySelector(".mud-popover-open")) { return; }
  e.preventDefault();
  const vak = e.currentTarget;
  vak.closest("dk-dialoog").los();
  vak.close();
}

class Dialoog extends HTMLElement {
  stil = [];
  static observedAttributes = ["data-open"];
  connectedCallback() { queueMicrotask(() => this.stel()); }
  attributeChangedCallback() { queueMicrotask(() => this.stel()); }
  stel() {
    const vak = this.querySelector("dialog");
    if (!vak || !this.isConnected) { return; }
    if (this.dataset.open === "ja") { if (!vak.open) { this.open(vak); } } else if (vak.open) { this.los(); vak.close(); }
  }
  open(vak) {
    for (let e = this; e && e !== document.body; e = e.parentElement) {
      for (const naast of e.parentElement.children) {
        if (naast !== e && !naast.inert && !naast.matches(Erboven) && !naast.querySelector(Erboven)) { naast.inert = true; this.stil.push(naast); }
      }
    }
    vak.setAttribute("aria-modal", "true");
    vak.addEventListener("keydown", sluitMetEscape);
    vak.show();
    // A form begins at its first field, a question at its first button; the cross comes last.
    const velden = [...vak.querySelectorAll(".dialoog-inhoud :is(input, select, textarea)")].filter(v => !v.disabled && v.getClientRects().length > 0);
    (velden.find(v => v.checked) ?? velden[0] ?? vak.querySelector(".dialoog-knoppen button"))?.focus();
  }
  los() {
    for (const deel of this.stil.splice(0)) { deel.inert = false; }
  }
  disconnectedCallback() { this.los(); }
}
customElements.define("dk-dialoog", Dialoog);

// What is wider than its place scrolls by itself, and only then: a heading that sticks to the window needs a box that does not
// scroll. While it scrolls it is a region with a name, so that the keyboard can reach and move it (WCAG 2.1.1).
class Schuif extends HTMLElement {
  connectedCallback() {
    this.maat = new ResizeObserver(() => this.stel());
    this.inhoud = new MutationObserver(() => this.volg());
    this.inhoud.observe(this, { childList: true });
    this.volg();
  }
  disconnectedCallback() {
    this.maat.disconnect();
    this.inhoud.disconnect();
  }
  volg() {
    this.maat.disconnect();
    for (const deel of [this, ...this.children]) { this.maat.observe(deel); }
  }
  stel() {
    const schuift = this.scrollWidth > this.clientWidth;
    this.toggleAttribute("data-schuift", schuift);
    for (const [naam, waarde] of [["tabindex", "0"], ["role", "region"], ["aria-label", this.dataset.naam ?? ""]]) {
      if (schuift) { this.setAttribute(naam, waarde); } else { this.removeAttribute(naam); }
    }
  }
}
customElements.define("dk-schuif", Schuif);

// What folds out at the foot of a window or a dialogue comes into sight by itself: the focus stays on its button, so nothing else brings it.
class InZicht extends HTMLElement {
  connectedCallback() { requestAnimationFrame(() => this.scrollIntoView({ block: "nearest" })); }
}
customElements.define("dk-inzicht", InZicht);

document.addEventListener("click", e => {
  const doel = e.target;
  if (!(doel instanceof Element)) { return; }
  if (doel.closest(".rail a")) { window.rail.sluitSmal(); }
  // Links within the page: a hash would make the router navigate to the base address.
  const binnen = doel.closest("[data-naar]");
  if (binnen) {
    e.preventDefault();
    const element = document.getElementById(binnen.dataset.naar);
    element?.focus();
    element?.scrollIntoView({ block: "center" });
    return;
  }
  openRij(e, doel);
});
document.addEventListener("auxclick", e => { if (e.button === 1 && e.target instanceof Element) { openRij(e, e.target); } });

// A click anywhere on a row follows the row's link, unless it was meant for something inside or for selecting text.
function openRij(e, doel) {
  const rij = doel.closest("tr[data-opent]");
  if (!rij || doel.closest("a, button, input, select, textarea, label, summary, .begrip")) { return; }
  const link = rij.querySelector("a.rijlink");
  if (!link || String(getSelection()).length > 0) { return; }
  if (e.ctrlKey || e.metaKey || e.button === 1) { window.open(link.href, "_blank", "noopener"); } else { link.click(); }
}

document.addEventListener("keydown", e => {
  if (e.key === "Escape") { document.querySelectorAll(".begrip:is(:hover, :focus-within)").forEach(b => { b.dataset.dicht = ""; }); }
  const link = e.target instanceof Element ? e.target.closest("a.rijlink") : null;
  if (!link || e.altKey || e.ctrlKey || e.metaKey) { return; }
  const links = [...link.closest("tbody").querySelectorAll("a.rijlink")];
  const hier = links.indexOf(link);
  const naar = { ArrowDown: hier + 1, ArrowUp: hier - 1, Home: 0, End: links.length - 1 }[e.key];
  if (naar === undefined || !links[naar]) { return; }
  e.preventDefault();
  link.tabIndex = -1;
  links[naar].tabIndex = 0;
  links[naar].focus({ preventScroll: true });
  links[naar].closest("tr").scrollIntoView({ block: "nearest" });
});

// Explanations stay inside the window, and come back after Escape once the pointer or the focus has left.
for (const soort of ["pointerover", "focusin"]) {
  document.addEventListener(soort, e => {
    const begrip = e.target instanceof Element ? e.target.closest(".begrip") : null;
    if (begrip) { begrip.dataset.kant = begrip.getBoundingClientRect().left > innerWidth - 360 ? "rechts" : "links"; }
  });
}
for (const soort of ["pointerout", "focusout"]) {
  document.addEventListener(soort, e => {
    const begrip = e.target instanceof Element ? e.target.closest(".begrip") : null;
    if (begrip && !begrip.contains(e.relatedTarget)) { delete begrip.dataset.dicht; }
  });
}

// Whoever clicked a chip has read it, and wants to see the list.
document.addEventListener("click", e => {
  const chip = e.target instanceof Element ? e.target.closest(".begrip-chip") : null;
  if (chip) { chip.dataset.dicht = ""; }
});

// On paper stands the moment of printing, not that of opening the page; and what is folded on the screen is open.
addEventListener("beforeprint", () => {
  const nu = new Date();
  const dag = nu.toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/Amsterdam" });
  const tijd = nu.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" });
  document.querySelectorAll("[data-drukmoment]").forEach(plek => { plek.firstChild.nodeValue = `${dag}, ${tijd.replace(":", ".")} uur`; });
  document.querySelectorAll("main details:not([open])").forEach(dicht => { dicht.dataset.drukopen = ""; dicht.open = true; });
});
addEventListener("afterprint", () => {
  document.querySelectorAll("details[data-drukopen]").forEach(open => { delete open.dataset.drukopen; open.open = false; });
});

// A page that is made to be put on paper has a button for it.
document.addEventListener("click", e => {
  if (e.target instanceof Element && e.target.closest("[data-afdrukken]")) { window.print(); }
});
