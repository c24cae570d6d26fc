using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Mailing.Handelingen.Bereik;

/// <summary>Keeps a whole table of reach, or nothing of it. What changed since the preview was shown is not written over.</summary>
public sealed class VulBereik(Uitvoerder uitvoerder, MailingInstellingen instellingen)
{
    /// <summary>Every regeling there is: its code and its name.</summary>
    public IReadOnlyList<(string Code, string Naam)> Regelingen => instellingen.Regelingen();

    /// <returns>How many figures were kept.</returns>
    public Task<Uitkomst<int>> Voer(Gebruiker? wie, IReadOnlyList<Bereikvoorstelrij> rijen, CancellationToken stop = default) =>
        uitvoerder.Voer<int>(wie, MailingRechten.BereikVullen, new Doel("bereik", "tabel"), async werk =>
        {
            if (rijen.Count == 0) { return new Weigering("Er is niets om te bewaren. Plak een tabel of kies een bestand."); }
            var namen = instellingen.Regelingen().ToDictionary(r => r.Code, r => r.Naam, StringComparer.Ordinal);
            foreach (var (nieuw, was) in rijen)
            {
                if (Bereikgetal.Bezwaar(nieuw.Jaar, nieuw.Gebruikers, nieuw.GroepCbs, nieuw.GroepGemeente) is { } bezwaar) { return bezwaar; }
                if (!namen.TryGetValue(nieuw.Regeling, out var naam)) { return new Weigering("Een van de regelingen staat niet meer in de tabel van regelingen. Bekijk de tabel opnieuw."); }
                var cijfer = await werk.Context.Set<Bereikcijfer>().FindAsync([nieuw.Jaar, nieuw.Regeling], werk.Stop);
                if (cijfer?.AlsOpgave() != (was is null ? null : was with { Rij = 0, Naam = cijfer?.Naam ?? "" }))
                {
                    return new Weigering($"Een ander heeft de cijfers van {naam} over {nieuw.Jaar.ToString(CultureInfo.InvariantCulture)} intussen gewijzigd. Bekijk de tabel opnieuw.");
                }
                if (cijfer is null) { werk.Context.Add(cijfer = new Bereikcijfer(nieuw.Jaar, nieuw.Regeling, naam)); }
                cijfer.Vul(nieuw.Gebruikers, nieuw.GroepCbs, nieuw.GroepGemeente);
                werk.Noteer("cijfer", string.Create(CultureInfo.InvariantCulture, $"{nieuw.Jaar}/{nieuw.Regeling}"));
                werk.SluitRij();
            }
            return rijen.Count;
        }, stop);
}
