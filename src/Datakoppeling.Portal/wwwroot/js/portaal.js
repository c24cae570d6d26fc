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

document.addEventListener("click", e => {
  if (e.target.closest?.(".rail a")) { window.rail.sluitSmal(); }
  // The skip link: a hash would make the router navigate to the base address.
  if (e.target.closest?.(".overslaan")) {
    e.preventDefault();
    const inhoud = document.getElementById("inhoud");
    inhoud?.focus();
    inhoud?.scrollIntoView();
  }
});
