using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Mailing.Handelingen.Bereik;

/// <summary>Keeps the users and both groups of one regeling in one year.</summary>
public sealed class BewaarBereik(Uitvoerder uitvoerder, MailingInstellingen instellingen)
{
    /// <summary>Every regeling of the table once: its code and its name.</summary>
    public IEnumerable<(string Code, string Naam)> Regelingen =>
        instellingen.Regelingen();

    public Task<Uitkomst<bool>> Voer(
        Gebruiker? wie, int jaar, string regeling, int? gebruikers, int? groepCbs, int? groepGemeente, CancellationToken stop = default) =>
        uitvoerder.Voer<bool>(wie, MailingRechten.BereikVullen, new Doel("bereik", $"{jaar}/{regeling}"), async werk =>
        {
            if (Bereikgetal.Bezwaar(jaar, gebruikers, groepCbs, groepGemeente) is { } bezwaar) { return bezwaar; }
            if (instellingen.Configuratie.Regelingen.FirstOrDefault(r => r.Code == regeling) is not { } rij) { return new Weigering("Deze regeling staat niet in de tabel."); }
            var cijfer = await werk.Context.Set<Bereikcijfer>().FindAsync([jaar, regeling], werk.Stop);
            if (cijfer is null) { werk.Context.Add(cijfer = new Bereikcijfer(jaar, regeling, rij.Naam)); }
            cijfer.Vul(gebruikers, groepCbs, groepGemeente);
            werk.Noteer("jaar", jaar);
            return true;
        }, stop);
}
