// On the page that stands in while the database is away: goes on as soon as the portal says that it is ready.
(() => {
  const terug = document.querySelector("[data-opslag-terug]")?.dataset.opslagTerug ?? "/";
  async function kijk() {
    try {
      const antwoord = await fetch("/gezondheid/gereed", { credentials: "omit", cache: "no-store" });
      if (antwoord.ok) { location.replace(terug); return; }
    } catch { /* the portal itself is away for a moment */ }
    setTimeout(kijk, 2000);
  }
  setTimeout(kijk, 2000);
})();
