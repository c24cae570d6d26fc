using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Mailing.Handelingen.Bereik;

/// <summary>Keeps the users and both groups of one regeling in one year.</summary>
public sealed class BewaarBereik(Uitvoerder uitvoerder, MailingInstellingen instellingen)
{
    private const int Meest = 20_000_000;

    /// <summary>Every regeling of the table once: its code and its name.</summary>
    public IEnumerable<(string Code, string Naam)> Regelingen =>
        instellingen.Configuratie.Regelingen.DistinctBy(r => r.Code, StringComparer.Ordinal).Select(r => (r.Code, r.Naam));

    public Task<Uitkomst<bool>> Voer(
        Gebruiker? wie, int jaar, string regeling, int? gebruikers, int? groepCbs, int? groepGemeente, CancellationToken stop = default) =>
        uitvoerder.Voer<bool>(wie, MailingRechten.BereikVullen, new Doel("bereik", $"{jaar}/{regeling}"), async werk =>
        {
            if (jaar is < 2000 or > 2100) { return new Weigering("Kies een jaar van 2000 tot en met 2100."); }
            if (new[] { gebruikers, groepCbs, groepGemeente }.Any(g => g is < 0 or > Meest)) { return new Weigering("Vul hele getallen in van 0 tot en met 20.000.000."); }
            if (instellingen.Configuratie.Regelingen.FirstOrDefault(r => r.Code == regeling) is not { } rij) { return new Weigering("Deze regeling staat niet in de tabel."); }
            var cijfer = await werk.Context.Set<Bereikcijfer>().FindAsync([jaar, regeling], werk.Stop);
            if (cijfer is null) { werk.Context.Add(cijfer = new Bereikcijfer(jaar, regeling, rij.Naam)); }
            cijfer.Vul(gebruikers, groepCbs, groepGemeente);
            werk.Noteer("jaar", jaar);
            return true;
        }, stop);
}
