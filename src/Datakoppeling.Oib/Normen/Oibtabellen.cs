using Datakoppeling.Kern;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Oib.Normen;

/// <summary>The tables of this module, and the one way from rows to norms: the shipped rows go through it like those of a municipality.</summary>
public static class Oibtabellen
{
    public static IReadOnlyList<Tabel> Alle { get; } =
        [Bijstandsnormtabel.Tabel, Vrijlatingtabel.Tabel, Vakantietoeslagtabel.Tabel, Soortentabel.Tabel, Signaaltabel.Tabel, Instellingentabel.Tabel];

    /// <summary>The norms as they hold with the rows of a municipality over the shipped ones, or everything that is wrong with them.</summary>
    public static Uitkomst<OibNormen> Maak(Eigenrijen eigen)
    {
        var inhoud = new Tabelinhoud(eigen);
        var bijstand = new List<Bijstandsnorm>();
        foreach (var rij in inhoud.Lees(Bijstandsnormtabel.Tabel, Bijstandsnormtabel.Lees)) { bijstand.AddRange(rij); }
        var vrijlatingen = inhoud.Lees(Vrijlatingtabel.Tabel, Vrijlatingtabel.Lees);
        var schijven = inhoud.Lees(Vakantietoeslagtabel.Tabel, Vakantietoeslagtabel.Lees);
        var soorten = inhoud.Lees(Soortentabel.Tabel, Soortentabel.Lees);
        var signalen = inhoud.Lees(Signaaltabel.Tabel, Signaaltabel.Lees);
        var instellingen = inhoud.Lees(Instellingentabel.Tabel, Instellingentabel.Lees);
        if (inhoud.Bezwaar is { } bezwaar) { return bezwaar; }
        return new OibNormen(
            new Bijstandsnormen(bijstand), vrijlatingen, Vakantietoeslagtabel.Voeg(schijven), soorten, Instellingentabel.Bouw(instellingen), signalen);
    }

    /// <summary>The norms with the tables in a folder.</summary>
    /// <param name="andere">The names of tables that are of somebody else.</param>
    public static Uitkomst<OibNormen> UitMap(string map, IEnumerable<string> andere)
    {
        string[] bekend = [.. Alle.Select(t => t.Bestand), .. andere];
        return Tabelmap.Bezwaar(map, bekend) is { } bezwaar ? bezwaar : Maak(Tabelmap.Lees(map));
    }
}
