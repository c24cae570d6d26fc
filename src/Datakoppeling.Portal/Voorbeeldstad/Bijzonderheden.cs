using Datakoppeling.Kern;
using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>
/// What makes a register a register: people who died or left and are still on the list, secret addresses, post-only addresses,
/// guardianship, doubts under investigation, boats without a street.
/// </summary>
internal sealed class Bijzonderheden(Adresboek adressen, DateOnly peildatum)
{
    /// <summary>What 08.83.10 can name: the whole of the address, its street, or a part of the person.</summary>
    private static readonly int[] Onderzoeken = [80_000, 81_110, 80_900, 581_030];
    private static readonly byte[][] Locaties =
    [
        [.. "Woonboot De Goede Hoop t/o 12"u8], [.. "\"Woonboot \"\"De Zilvermeeuw\"\"\""u8], [.. "Ligplaats Sluiskade 4"u8],
        [.. "Woonwagen Veldpad 3"u8], [.. "Woonboot 't Lage Land"u8],
    ];
    private static readonly byte[][] Aanduidingen = [[.. "to"u8], [.. "by"u8]];
    private int _adres = -1;

    /// <summary>Gives the household its address: one in ten of those who live alone share the address of the household before.</summary>
    public void Huisvest(Huishouden huis, ref Toeval toeval)
    {
        var deelt = _adres >= 0 && huis.Samenstelling switch
        {
            Gezinssamenstelling.JongAlleen => toeval.Kans(1_500),
            Gezinssamenstelling.OudAlleen => toeval.Kans(1_100),
            _ => toeval.Kans(100),
        };
        if (!deelt) { _adres++; }
        huis.Adres = adressen.Op(_adres);
        var rij = toeval.Onder(10_000);
        huis.Functie = rij < 80 && huis.Aantal <= 2 ? (byte)'B' : (byte)'W';
        huis.ZonderNummeraanduiding = rij is >= 80 and < 180;
        huis.Locatie = rij is >= 180 and < 190 ? Locaties[toeval.Onder(Locaties.Length)] : [];
        huis.Aanduiding = rij is >= 190 and < 193 ? Aanduidingen[toeval.Onder(2)] : [];
    }

    public void Merk(Huishouden huis, ref Toeval toeval)
    {
        var vertrek = toeval.Onder(10_000) switch { < 110 => Vertrek.Emigratie, < 135 => Vertrek.AndereGemeente, _ => Vertrek.Geen };
        var geheim = toeval.Kans(60) ? (byte)toeval.Tussen(1, 7) : (byte)0;
        foreach (ref var lid in huis.Bewoners)
        {
            lid.Vertrek = vertrek;
            lid.Geheim = geheim;
            var rij = toeval.Onder(10_000);
            if (vertrek == Vertrek.Geen && rij < Sterfte(lid.Leeftijd)) { lid.Vertrek = Vertrek.Overleden; }
            else if (vertrek == Vertrek.Geen && rij == 9_999) { lid.Vertrek = Vertrek.Ministerieel; }
            if (lid.Vertrek is Vertrek.Overleden or Vertrek.Emigratie or Vertrek.Ministerieel) { lid.VertrekDag = VertrekDag(ref toeval); }
            lid.Curatele = lid.Leeftijd >= 18 && rij is >= 9_000 and < 9_022;
            if (rij is >= 9_100 and < 9_160) { Onderzoek(ref lid, ref toeval, rij < 9_125); }
        }
    }

    private void Onderzoek(ref Persoon lid, ref Toeval toeval, bool nietOpAdres)
    {
        lid.Onderzoek = nietOpAdres ? 89_999 : Onderzoeken[toeval.Onder(Onderzoeken.Length)];
        if (toeval.Kans(3_000)) { lid.OnderzoekTot = VertrekDag(ref toeval); }
    }

    private int VertrekDag(ref Toeval toeval) => Datum.AlsGetal(peildatum.AddDays(-toeval.Tussen(1, 700)));

    /// <summary>Of ten thousand people of this age, how many died in the two years before and are still on the list.</summary>
    private static int Sterfte(int leeftijd) => leeftijd switch { < 50 => 6, < 65 => 60, < 75 => 200, < 85 => 600, _ => 1_500 };
}
