namespace Datakoppeling.Portal.Voorbeeldstad.Mensen;

/// <summary>
/// Category 05 of everybody in a household: marriages that last, marriages that ended, and the older states that the BRP keeps of
/// both on further rows; and which name a person uses because of them.
/// </summary>
internal sealed class Relaties(Personalia personalia, DateOnly peildatum)
{
    public void Leg(Huishouden huis, ref Toeval toeval)
    {
        if (huis.Samenstelling is Gezinssamenstelling.Echtpaar or Gezinssamenstelling.GehuwdGezin or Gezinssamenstelling.Tienermoeder)
        {
            Huwelijk(huis, ref toeval);
            return;
        }
        // Divorced or widowed, per thousand: few of the young and of those who live together, most of the old who live alone.
        var vroegerGehuwd = huis.Samenstelling switch
        {
            Gezinssamenstelling.OudAlleen => 650,
            Gezinssamenstelling.Alleen => 330,
            Gezinssamenstelling.Eenouder => 420,
            Gezinssamenstelling.OngehuwdGezin or Gezinssamenstelling.Samenwonend => 60,
            _ => 10,
        };
        for (var i = 0; i < huis.Aantal; i++)
        {
            ref var lid = ref huis.Leden[i];
            if (lid.Rol != Gezinsrol.Volwassene || lid.Leeftijd < 24 || !toeval.Kans(vroegerGehuwd * 10)) { continue; }
            Beeindigd(huis, i, ref toeval, peildatum.Year);
            Naamgebruik(ref lid, ref toeval, 3_000);
        }
    }

    private void Huwelijk(Huishouden huis, ref Toeval toeval)
    {
        ref var een = ref huis.Leden[0];
        ref var ander = ref huis.Leden[1];
        var jaren = toeval.Onder(Math.Max(1, Math.Min(een.Leeftijd, ander.Leeftijd) - 20));
        var sinds = Kalender.DagIn(ref toeval, peildatum.Year - 1 - jaren);
        if (toeval.Kans(200)) { sinds = sinds / 10_000 * 10_000; }
        Staten(huis, 0, ref ander, sinds, ref toeval);
        Staten(huis, 1, ref een, sinds, ref toeval);
        Naamgebruik(ref een, ref toeval, een.Geslacht == 'V' ? 6_000 : 500);
        Naamgebruik(ref ander, ref toeval, ander.Geslacht == 'V' ? 6_000 : 200);
    }

    private void Staten(Huishouden huis, int lid, ref Persoon partner, int sinds, ref Toeval toeval)
    {
        // One spouse in a hundred is known to the other's list only.
        if (toeval.Kans(100)) { return; }
        var staat = new Partnerschap(partner.Bsn, partner.Voornaam, partner.Naam, partner.Geslacht, sinds, 0, partner.Titel);
        var ookEenAnder = huis.Leden[lid].Leeftijd > 35 && toeval.Kans(900);
        huis.VoegStaat(lid, staat with { DaarnaEenAnder = ookEenAnder });
        if (ookEenAnder) { Beeindigd(huis, lid, ref toeval, Math.Min(peildatum.Year, sinds / 10_000)); }
        // A later correction: the older state lacked the number or had another day.
        else if (toeval.Kans(900)) { huis.VoegStaat(lid, staat with { Bsn = 0, Sinds = sinds / 100 * 100 }); }
    }

    /// <summary>A marriage that ended: the newest state says when, the one before it does not know of an end yet.</summary>
    private void Beeindigd(Huishouden huis, int lid, ref Toeval toeval, int uiterlijk)
    {
        ref var persoon = ref huis.Leden[lid];
        var geslacht = toeval.Kans(300) ? persoon.Geslacht : persoon.Geslacht == 'V' ? (byte)'M' : (byte)'V';
        var jaren = Math.Max(1, persoon.Leeftijd - 22);
        var begin = peildatum.Year - 1 - toeval.Onder(jaren);
        var sinds = Kalender.DagIn(ref toeval, Math.Min(begin, uiterlijk - 1));
        var tot = Kalender.DagIn(ref toeval, toeval.Tussen(sinds / 10_000, uiterlijk - 1));
        if (tot < sinds) { tot = sinds; }
        var ex = new Partnerschap(
            toeval.Kans(8_500) ? personalia.Buitenstaander(ref toeval) : 0,
            Personalia.Voornaam(ref toeval, persoon.Herkomst, geslacht),
            Personalia.Achternaam(ref toeval, persoon.Herkomst),
            geslacht, sinds, tot, []);
        huis.VoegStaat(lid, ex);
        if (persoon.Staten < Huishouden.MeesteStaten && toeval.Kans(6_000)) { huis.VoegStaat(lid, ex with { Tot = 0 }); }
    }

    /// <summary>Most of those who use a partner's name put it before their own.</summary>
    private static void Naamgebruik(ref Persoon lid, ref Toeval toeval, int kans)
    {
        if (lid.Staten > 0 && toeval.Kans(kans)) { lid.Naamgebruik = "VPN"u8[toeval.Gewogen([64, 28, 8])]; }
    }
}
