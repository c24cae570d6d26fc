using Datakoppeling.Mailing.Regels;
using Datakoppeling.Mailing.Rondes;

namespace Datakoppeling.Portal.Voorbeeldgegevens;

/// <summary>Invented figures for the dashboard of the reach; one is below ten, so that the demo shows that it is hidden.</summary>
internal static class Bereikvoorbeelden
{
    private static readonly int[] Gebruik = [61, 74, 48, 39, 55, 67, 81, 44, 33];
    private static readonly int[] Respons2025 = [0, 58, 41, 36, 22, 47, 63];

    public static IEnumerable<Bereikcijfer> Cijfers(IEnumerable<Regeling> regelingen)
    {
        var rijen = Geldig(regelingen).ToList();
        foreach (var jaar in new[] { 2024, 2025 })
        {
            for (var i = 0; i < rijen.Count; i++)
            {
                var cijfer = new Bereikcijfer(jaar, rijen[i].Code, rijen[i].Naam);
                var groep = 4_000 + (i * 1_350 % 5_000);
                var gebruikers = i == rijen.Count - 1 ? 7 : groep * (Gebruik[i % Gebruik.Length] - (jaar == 2024 ? 5 : 0)) / 100;
                cijfer.Vul(gebruikers, groep * 112 / 100, groep);
                yield return cijfer;
            }
        }
    }

    public static IEnumerable<Mailingrespons> Respons(IEnumerable<Regeling> regelingen) =>
        Geldig(regelingen).Take(Respons2025.Length).Select((r, i) => (Regeling: r, Procent: Respons2025[i], Verzonden: 900 + (i * 410)))
            .Where(r => r.Procent > 0)
            .Select(r => new Mailingrespons("Voorjaar 2025 (demo)", 2025, r.Regeling.Code, r.Regeling.Naam, r.Verzonden, r.Verzonden * r.Procent / 100));

    private static IEnumerable<Regeling> Geldig(IEnumerable<Regeling> regelingen) => regelingen.Where(r => r.WordtAangeschreven(new DateOnly(2026, 3, 1)));
}
