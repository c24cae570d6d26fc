// Sends the sources of a ronde, one after another, straight to their endpoints. XMLHttpRequest, because fetch tells nothing about
// what was sent. Listeners hang on the box, because the rows in it come and go.

export function verbind(vak, onderdeel) {
  const rij = [];
  let bezig = false;
  const meld = (naam, ...gegevens) => onderdeel.invokeMethodAsync(naam, ...gegevens).catch(() => null);

  async function zegel() {
    try {
      const antwoord = await fetch("verificatie", { headers: { Accept: "application/json" } });
      return antwoord.ok ? await antwoord.json() : null;
    } catch { return null; }
  }

  function stuur(bestand, bron, url, bewijs) {
    return new Promise(klaar => {
      const verzoek = new XMLHttpRequest();
      let vorige = 0;
      verzoek.upload.addEventListener("progress", e => {
        const nu = performance.now();
        if (nu - vorige > 250) { vorige = nu; meld("Vordert", bron, e.loaded); }
      });
      verzoek.upload.addEventListener("load", () => meld("Vordert", bron, bestand.size));
      verzoek.addEventListener("loadend", async () => {
        await meld("Klaar", bron, verzoek.status, verzoek.responseText.slice(0, 20000));
        klaar();
      });
      verzoek.open("POST", url);
      verzoek.setRequestHeader("Content-Type", "application/octet-stream");
      verzoek.setRequestHeader("X-Bestandsnaam", encodeURIComponent(bestand.name));
      verzoek.setRequestHeader("Accept", "application/json");
      if (bewijs) { verzoek.setRequestHeader(bewijs.kop, bewijs.waarde); }
      verzoek.send(bestand);
    });
  }

  async function werk() {
    if (bezig) { return; }
    bezig = true;
    const bewijs = await zegel();
    while (rij.length > 0) {
      const { bestand, bron } = rij.shift();
      const naar = await meld("Neem", bestand.name, bestand.size, bron);
      if (naar) { await stuur(bestand, naar[0], naar[1], bewijs); }
    }
    bezig = false;
  }

  async function neem(bestanden, bron) {
    if (bestanden.length === 0) { return; }
    await meld("Begint");
    for (const bestand of bestanden) { rij.push({ bestand, bron }); }
    werk();
  }

  const kies = e => {
    if (!(e.target instanceof HTMLInputElement) || e.target.type !== "file") { return; }
    neem([...e.target.files], e.target.dataset.bron ?? null);
    e.target.value = "";
  };
  const zone = e => e.target instanceof Element ? e.target.closest(".uploadvak-zone") : null;
  const boven = e => { const z = zone(e); if (z) { e.preventDefault(); z.classList.add("boven"); } };
  const weg = e => zone(e)?.classList.remove("boven");
  const laat = e => {
    const z = zone(e);
    if (!z) { return; }
    e.preventDefault();
    z.classList.remove("boven");
    neem([...e.dataTransfer.files], null);
  };
  // Leaving the page would stop the sending: the browser asks first.
  const waarschuw = e => { if (bezig) { e.preventDefault(); } };
  vak.addEventListener("change", kies);
  vak.addEventListener("dragover", boven);
  vak.addEventListener("dragleave", weg);
  vak.addEventListener("drop", laat);
  addEventListener("beforeunload", waarschuw);
  // Chosen while this script was still on its way: nobody heard of it yet.
  for (const kiezer of vak.querySelectorAll("input[type=file]")) { kies({ target: kiezer }); }

  return { los: () => removeEventListener("beforeunload", waarschuw) };
}
