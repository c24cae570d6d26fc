using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>Begins a ronde: a name, a peildatum, the regelingen, and a compartment in the kluis with a key of its own.</summary>
public sealed class MaakRonde(Uitvoerder uitvoerder, IKluis kluis, MailingInstellingen instellingen)
{
    /// <summary>What is wrong with the choice; null when nothing is. The form asks the same before sending.</summary>
    public Weigering? Bezwaar(string naam, DateOnly peildatum, IReadOnlyCollection<string> codes)
    {
        if (string.IsNullOrWhiteSpace(naam)) { return Weigering.BijVeld("Naam", "Geef de ronde een naam, zoals 'Voorjaar 2026'."); }
        if (naam.Trim().Length > Ronde.LangsteNaam) { return Weigering.BijVeld("Naam", $"De naam is te lang: gebruik ten hoogste {Ronde.LangsteNaam} tekens."); }
        if (peildatum.Year is < 2000 or > 2100) { return Weigering.BijVeld("Peildatum", "Kies een peildatum van 2000 tot en met 2100."); }
        if (Regels.Koppelregels.Bezwaar(peildatum) is { } teVroeg) { return Weigering.BijVeld("Peildatum", teVroeg.Zin); }
        if (codes.Count == 0) { return Weigering.BijVeld("Codes", "Kies ten minste één regeling."); }
        var geldig = Geldig(peildatum).Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        return codes.All(geldig.Contains) ? null : Weigering.BijVeld("Codes", "Een van de gekozen regelingen geldt niet op de peildatum. Haal het vinkje weg of kies een andere peildatum.");
    }

    /// <summary>The regelingen about which letters can go out on <paramref name="peildatum"/>, in the order of the table.</summary>
    public IEnumerable<Regels.Regeling> Geldig(DateOnly peildatum) => instellingen.Configuratie.Regelingen.Where(r => r.WordtAangeschreven(peildatum));

    public Task<Uitkomst<Guid>> Voer(Gebruiker? wie, string naam, DateOnly peildatum, IReadOnlyCollection<string> codes, CancellationToken stop = default) =>
        uitvoerder.Voer<Guid>(wie, MailingRechten.Voorbereiden, Doel.Geen, async werk =>
        {
            // On the rows that hold now, whichever node they were approved on.
            if (await Tabellenwacht.Ververs(instellingen, werk.Context, werk.Stop) is { } onbruikbaar) { return onbruikbaar; }
            if (Bezwaar(naam, peildatum, codes) is { } weigering) { return weigering; }
            var schoon = naam.Trim();
            if (await werk.Context.Set<Ronde>().AnyAsync(r => r.Naam == schoon, werk.Stop))
            {
                return Weigering.BijVeld("Naam", "Er is al een ronde met deze naam. Kies een andere naam.");
            }
            var regelingen = Geldig(peildatum).Where(r => codes.Contains(r.Code, StringComparer.Ordinal)).Select(r => (r.Code, r.Naam)).ToList();
            if (await werk.Context.BezwaarTegenDoelen(regelingen, Nederlands.Dag(werk.Nu), werk.Stop) is { } buiten) { return buiten; }
            var ronde = Ronde.Nieuw(schoon, peildatum, instellingen.Configuratie.Gemeenten.Eigen(peildatum), regelingen, kluis.MaakVak(werk.Context), werk.Wie, werk.Nu);
            werk.Context.Add(ronde);
            werk.Doel = Rondezoeker.Doel(ronde.Id);
            werk.Noteer("peildatum", peildatum);
            werk.Noteer("regelingen", string.Join(',', ronde.Regelingen.Select(r => r.Code)));
            werk.Meld(new RondeGewijzigd(ronde.Id));
            return ronde.Id;
        }, stop);
}
