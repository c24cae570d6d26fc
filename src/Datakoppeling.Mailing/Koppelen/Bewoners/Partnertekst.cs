using Datakoppeling.Kern;
using Datakoppeling.Mailing.Aanschrijven;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Koppelen.Bewoners;

/// <summary>Turns the kept text of residents and partners into what the rules for names and addresses ask.</summary>
internal static class Partnertekst
{
    /// <summary>Whom a state of category 05 names, and whether as a current partner.</summary>
    public static Partnerverwijzing Lees(Tekstlezer tekst)
    {
        var bsnCel = tekst.Veld();
        // voornamen, titel, voorvoegsel and geslachtsnaam are a name; the geslacht says nothing; then since and until.
        var heeftNaam = false;
        for (var i = 0; i < 3; i++) { heeftNaam |= !tekst.Veld().IsEmpty; }
        var geslachtsnaam = tekst.Veld();
        tekst.Veld();
        var heeftBegin = !tekst.Veld().IsEmpty;
        var beeindigd = !tekst.Veld().IsEmpty;
        Bsn.TryLeesNummer(bsnCel, out var bsn);
        return new Partnerverwijzing
        {
            Loopt = Gezinsregel.Loopt(beeindigd, heeftNaam || !geslachtsnaam.IsEmpty, !bsnCel.IsEmpty, heeftBegin),
            HeeftBsn = !bsnCel.IsEmpty,
            Bsn = bsn,
            Geslachtsnaam = geslachtsnaam,
            Geboren = tekst.Veld(),
        };
    }

    /// <summary>The partner for the name rules; null when category 05 is empty.</summary>
    public static Partnergegevens? Gegevens(Tekstlezer tekst)
    {
        var bsn = tekst.Veld();
        var voornamen = tekst.Tekst();
        var titel = tekst.Veld();
        var voorvoegsel = tekst.Tekst();
        var geslachtsnaam = tekst.Tekst();
        var geslacht = tekst.Veld();
        var sinds = tekst.Veld();
        var tot = tekst.Veld();
        if (bsn.IsEmpty && voornamen.Length == 0 && titel.IsEmpty && voorvoegsel.Length == 0 && geslachtsnaam.Length == 0 && sinds.IsEmpty && tot.IsEmpty)
        {
            return null;
        }
        return new Partnergegevens
        {
            HeeftBsn = !bsn.IsEmpty,
            Voornamen = voornamen,
            Titel = Titels.Lees(titel),
            Voorvoegsel = voorvoegsel,
            Geslachtsnaam = geslachtsnaam,
            Geslacht = Geslachten.Lees(geslacht),
            Begin = Relatiedatum.Lees(sinds),
            Einde = Relatiedatum.Lees(tot),
        };
    }
}

/// <summary>Whom a state of category 05 names.</summary>
internal readonly ref struct Partnerverwijzing
{
    /// <summary>Whether it is a current partner.</summary>
    public required bool Loopt { get; init; }

    /// <summary>Whether a BSN is given, readable or not: then nobody is sought by name.</summary>
    public required bool HeeftBsn { get; init; }

    /// <summary>0 when there is none, or when it cannot be read.</summary>
    public required int Bsn { get; init; }
    public required ReadOnlySpan<byte> Geslachtsnaam { get; init; }
    public required ReadOnlySpan<byte> Geboren { get; init; }
}
