// Starts Blazor with reconnect handlers of our own: the script's own overlay is a grey veil in English.
(() => {
  const vak = () => document.getElementById("verbinding");
  const toon = stand => { const v = vak(); if (v) { stand ? v.dataset.stand = stand : delete v.dataset.stand; } };
  let bezig = false;

  // The server answers but knows this screen no more: it was restarted, or another node took over. Loading the page anew brings
  // everything back, drafts too. Once: a page that loses its screen again at once says so and waits for the reader.
  function opnieuw() {
    const sleutel = "verbinding-herladen", nu = Date.now();
    try {
      if (nu - Number(sessionStorage.getItem(sleutel) ?? 0) < 30000) { toon("weg"); return; }
      sessionStorage.setItem(sleutel, String(nu));
    } catch { toon("weg"); return; }
    location.reload();
  }

  async function probeer() {
    if (bezig) { return; }
    bezig = true;
    toon("bezig");
    // Quickly at first (a hiccup), then ever slower, for about five minutes.
    for (let poging = 0; bezig && poging < 40; poging++) {
      await new Promise(klaar => setTimeout(klaar, poging === 0 ? 0 : Math.min(1000 * poging, 8000)));
      try {
        const gelukt = await Blazor.reconnect();
        if (gelukt === false) { bezig = false; opnieuw(); return; }
        if (gelukt) { toon(null); bezig = false; return; }
      } catch { /* the server does not answer yet */ }
    }
    if (bezig) { toon("mislukt"); }
    bezig = false;
  }

  document.addEventListener("click", e => {
    if (e.target.closest?.("[data-verbinding-opnieuw]")) { probeer(); }
    if (e.target.closest?.("[data-verbinding-herlaad]")) { location.reload(); }
  });

  Blazor.start({
    circuit: {
      reconnectionHandler: {
        onConnectionDown: () => { probeer(); },
        onConnectionUp: () => { bezig = false; toon(null); },
      },
    },
  });
})();
