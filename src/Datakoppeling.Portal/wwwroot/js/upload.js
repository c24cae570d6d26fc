// Streams a file to an endpoint with XMLHttpRequest, because fetch tells nothing about what was sent. The component hears of it
// through the circuit; when the circuit is away the upload goes on.

export function verbind(vak, onderdeel) {
  const zone = vak.querySelector(".uploadvak-zone");
  const kiezer = vak.querySelector("input[type=file]");
  let lopend = null;
  const meld = (naam, ...gegevens) => onderdeel.invokeMethodAsync(naam, ...gegevens).catch(() => { /* the circuit is away */ });

  async function zegel() {
    try {
      const antwoord = await fetch("verificatie", { headers: { Accept: "application/json" } });
      return antwoord.ok ? await antwoord.json() : null;
    } catch { return null; }
  }

  async function stuur(bestand) {
    if (lopend) { return; }
    const verzoek = lopend = new XMLHttpRequest();
    const mag = await meld("Begint", bestand.name, bestand.size);
    if (mag === false) { lopend = null; return; }
    const bewijs = await zegel();
    let vorige = 0;
    verzoek.upload.addEventListener("progress", e => {
      const nu = performance.now();
      if (nu - vorige > 250) { vorige = nu; meld("Vordert", e.loaded); }
    });
    verzoek.upload.addEventListener("load", () => meld("Vordert", bestand.size));
    verzoek.addEventListener("loadend", () => {
      lopend = null;
      kiezer.value = "";
      meld("Klaar", verzoek.status, verzoek.responseText.slice(0, 20000));
    });
    verzoek.open("POST", vak.dataset.url);
    verzoek.setRequestHeader("Content-Type", "application/octet-stream");
    verzoek.setRequestHeader("X-Bestandsnaam", encodeURIComponent(bestand.name));
    verzoek.setRequestHeader("Accept", "application/json");
    if (bewijs) { verzoek.setRequestHeader(bewijs.kop, bewijs.waarde); }
    verzoek.send(bestand);
  }

  kiezer.addEventListener("change", () => { if (kiezer.files[0]) { stuur(kiezer.files[0]); } });
  zone.addEventListener("dragover", e => { e.preventDefault(); zone.classList.add("boven"); });
  zone.addEventListener("dragleave", () => zone.classList.remove("boven"));
  zone.addEventListener("drop", e => {
    e.preventDefault();
    zone.classList.remove("boven");
    if (!kiezer.disabled && e.dataTransfer.files[0]) { stuur(e.dataTransfer.files[0]); }
  });
  // Chosen while this script was still on its way: nobody heard of it yet.
  if (kiezer.files[0]) { stuur(kiezer.files[0]); }
  // Leaving the page would stop the sending: the browser asks first.
  const waarschuw = e => { if (lopend) { e.preventDefault(); } };
  addEventListener("beforeunload", waarschuw);

  return {
    stop: () => lopend?.abort(),
    los: () => { removeEventListener("beforeunload", waarschuw); },
  };
}
