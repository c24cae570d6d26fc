// Runs before the first paint: the rail must not jump. Remembers the choice per browser; narrow windows start with icons.
(() => {
  const smal = matchMedia("(max-width: 1000px)");
  const sleutel = "rail";
  const lees = () => { try { return localStorage.getItem(sleutel); } catch { return null; } };
  const zet = stand => { document.documentElement.dataset.rail = stand; };
  const begin = () => zet(smal.matches ? "smal" : lees() ?? "breed");
  begin();
  smal.addEventListener("change", begin);
  window.thema = { zet(naam) { if (naam) { document.documentElement.dataset.thema = naam; } else { delete document.documentElement.dataset.thema; } } };
  window.rail = {
    wissel() {
      const stand = document.documentElement.dataset.rail === "smal" ? "breed" : "smal";
      zet(stand);
      if (!smal.matches) { try { localStorage.setItem(sleutel, stand); } catch { /* private window: not remembered */ } }
      return stand;
    },
    sluitSmal() { if (smal.matches) { zet("smal"); } },
  };
})();
