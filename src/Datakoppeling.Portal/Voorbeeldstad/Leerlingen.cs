using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>The school administration: every child of four to seventeen, some students above that, and some of the year before.</summary>
internal sealed class Leerlingen(Stadsbestand uit, DateOnly peildatum)
{
    /// <summary>The year in which the school year of the peildatum began (1 August).</summary>
    private readonly int _schooljaar = peildatum.Month >= 8 ? peildatum.Year : peildatum.Year - 1;

    public void Schrijf(Huishouden huis, ref Toeval toeval)
    {
        foreach (ref var lid in huis.Bewoners)
        {
            if (lid.Leeftijd is < 4 or > 22 || (lid.Leeftijd >= 18 && !toeval.Kans(1_500))) { continue; }
            // One child in a hundred goes to school outside the city, or not at all.
            if (toeval.Kans(100)) { continue; }
            Rij(ref lid, _schooljaar, lid.Leeftijd, ref toeval);
            if (lid.Leeftijd > 4 && toeval.Kans(1_000)) { Rij(ref lid, _schooljaar - 1, lid.Leeftijd - 1, ref toeval); }
        }
    }

    private void Rij(ref Persoon lid, int jaar, int leeftijd, ref Toeval toeval)
    {
        var bijzonder = toeval.Kans(300);
        var rij = uit.Rij(lid.Bsn, ref toeval).Getal(jaar).Teken((byte)'-').Getal(jaar + 1).Cel();
        var begin = leeftijd < 12 ? 4 : leeftijd < 17 ? 12 : 16;
        rij.Tekst(leeftijd switch
        {
            < 12 => bijzonder ? "so"u8 : "po"u8,
            < 16 => bijzonder ? "vso"u8 : "vo"u8,
            < 18 => toeval.Kans(6_000) ? "vo"u8 : "mbo"u8,
            _ => "mbo"u8,
        }).Cel().Getal(leeftijd - begin + 1);
        uit.EindeRij();
    }
}
