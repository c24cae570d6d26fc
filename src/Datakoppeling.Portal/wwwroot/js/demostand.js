// While the demo city is being made at the first start: how far it is. Asks by itself, so that it also works on the sign-in page,
// which has no circuit. Says nothing where there is no demo, or when it was there already.
class Demostand extends HTMLElement {
  connectedCallback() { this.wachtte = false; this.vraag(); }
  disconnectedCallback() { clearTimeout(this.wekker); }
  async vraag() {
    let stand = null;
    try {
      const antwoord = await fetch("demostand", { headers: { Accept: "application/json" } });
      if (!antwoord.ok) { return; }
      stand = await antwoord.json();
    } catch { /* the portal starts again: ask once more */ }
    if (!this.isConnected) { return; }
    if (stand?.klaar && !this.wachtte) { return; }
    if (stand) { this.toon(stand); }
    if (!stand?.klaar) { this.wekker = setTimeout(() => this.vraag(), 1000); }
  }
  toon(stand) {
    this.wachtte = true;
    this.hidden = false;
    const zin = this.querySelector("[data-zin]");
    const ver = stand.procent == null ? "" : ` (${stand.procent} %)`;
    const tekst = stand.klaar ? stand.zin : `De demostad wordt gemaakt. ${stand.zin.replace(/\.$/, "")}${ver}.`;
    if (zin.textContent !== tekst) { zin.textContent = tekst; }
    this.toggleAttribute("data-klaar", stand.klaar);
  }
}
customElements.define("dk-demostand", Demostand);
document.addEventListener("click", e => { if (e.target.closest?.("[data-demostand-ververs]")) { location.reload(); } });
