using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen;
using Datakoppeling.Mailing.Koppelen.Post;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Schermdelen.Lijsten;
using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>Turns what the engine counted into what is kept of it.</summary>
internal static class Uitslagmaker
{
    /// <summary>More rejected rows than this are counted but not kept one by one: such a file is delivered anew, not repaired.</summary>
    public const int MeesteAfkeuringen = 20_000;

    public static Koppeluitslag Maak(Guid ronde, Koppelresultaat resultaat, string hash, long duur, Configuratie configuratie) => new()
    {
        Ronde = ronde, Runhash = hash, Persoonslijsten = resultaat.Persoonslijsten, Inwoners = resultaat.Inwoners,
        Gezinnen = resultaat.Gezinnen, Milliseconden = duur,
        Regelingen = [.. resultaat.Regelingen.Select((r, i) => Regeling(r, i, configuratie.Regelingen.First(c => c.Code == r.Code)))],
        Bestanden = [.. resultaat.Bestanden.Select(b => new Bestanduitslag
        {
            Bron = b.Key, Gelezen = b.Value.Gelezen, Aangenomen = b.Value.Aangenomen, Afgekeurd = b.Value.Afgekeurd,
            Apart = b.Value.Apart.Values.Sum(),
            Apartreden = string.Join(", ", b.Value.Apart.Where(a => a.Value > 0).Select(a => $"{Nederlands.Tekst(a.Value)} {a.Key}")),
        })],
    };

    private static Regelinguitslag Regeling(Regelingtelling telling, int volgorde, Regeling regeling) => new()
    {
        Code = telling.Code, Naam = telling.Naam, Volgorde = volgorde, Verzenddatum = telling.Verzenddatum, Zeker = telling.Zeker,
        Onzeker = telling.Onzeker, VormZeker = Verzending.Vorm(regeling, Soort.Zeker), Handwerk = telling.Handwerk,
        GeenKandidaat = telling.GeenKandidaat, AlToegekend = telling.AlToegekend, GeenGeadresseerde = telling.GeenGeadresseerde,
    };

    public static IEnumerable<Afkeuring> Afkeuringen(Guid ronde, Koppelresultaat resultaat) =>
        resultaat.Fouten.Take(MeesteAfkeuringen).Select(f => new Afkeuring
        {
            Ronde = ronde, Bestand = f.Bestand, Rijnummer = f.Rijnummer, Kolom = f.Kolom.Length > 100 ? f.Kolom[..100] : f.Kolom, Reden = f.Reden,
        });
}
