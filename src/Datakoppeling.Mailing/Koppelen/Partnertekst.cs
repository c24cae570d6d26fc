using Datakoppeling.Kern;
using Datakoppeling.Mailing.Aanschrijven;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>Turns the kept text of residents and partners into what the rules for names and addresses ask.</summary>
internal static class Partnertekst
{
    /// <summary>Whether a state of category 05 is a current partner, and that partner's BSN (0: none).</summary>
    public static (bool IsActueel, int Bsn) Lees(Tekstlezer tekst)
    {
        var bsnCel = tekst.Veld();
        var gevuld = !bsnCel.IsEmpty;
        // voornamen, titel, voorvoegsel and geslachtsnaam are a name; the geslacht says nothing; then since and until.
        for (var i = 0; i < 4; i++) { gevuld |= !tekst.Veld().IsEmpty; }
        tekst.Veld();
        gevuld |= !tekst.Veld().IsEmpty;
        var beeindigd = !tekst.Veld().IsEmpty;
        Bsn.TryLeesNummer(bsnCel, out var bsn);
        return (gevuld && !beeindigd, bsn);
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
