namespace Datakoppeling.Portal.Voorbeeldstad.Mensen;

/// <summary>Gives the members of a household their number, names, day of birth and parents.</summary>
internal sealed class Personalia(Testnummers nummers, DateOnly peildatum)
{
    private static readonly byte[][] Mannentitels = [[.. "JH"u8], [.. "B"u8], [.. "R"u8], [.. "G"u8]];
    private static readonly byte[][] Vrouwentitels = [[.. "JV"u8], [.. "BS"u8], [.. "JV"u8], [.. "GI"u8]];

    /// <summary>Partners elsewhere and parents who live outside the city get numbers that no resident has.</summary>
    private const int Buitenstaanders = 90_000;

    public void Geef(Huishouden huis, ref Toeval toeval, int eerste)
    {
        var leden = huis.Bewoners;
        var herkomst = toeval.Gewogen(Lijsten.Gewichten);
        for (var i = 0; i < leden.Length; i++)
        {
            ref var lid = ref leden[i];
            var tweede = i == 1 && lid.Rol == Gezinsrol.Volwassene;
            lid.Bsn = nummers.Bsn(eerste + i);
            lid.Herkomst = tweede && toeval.Kans(2_500) ? toeval.Gewogen(Lijsten.Gewichten) : herkomst;
            lid.Geboren = Kalender.Geboren(ref toeval, peildatum, lid.Leeftijd);
            lid.GeborenVolgensBrp = ZoalsGeschreven(ref toeval, lid.Geboren);
            Voornamen(ref lid, ref toeval);
            lid.Naam = lid.Rol == Gezinsrol.Volwassene ? Achternaam(ref toeval, lid.Herkomst) : VanOuder(leden, ref toeval);
            Titel(ref lid, ref toeval);
            Ouders(huis, i, ref toeval);
        }
    }

    /// <summary>Somebody outside the city: an ex-partner, or a parent who lives elsewhere.</summary>
    public int Buitenstaander(ref Toeval toeval) => nummers.Bsn(-1 - toeval.Onder(Buitenstaanders));

    public static Achternaam Achternaam(ref Toeval toeval, int herkomst)
    {
        var namen = Lijsten.Herkomsten[herkomst].Achternamen;
        return namen[toeval.Onder(namen.Length)];
    }

    public static byte[] Voornaam(ref Toeval toeval, int herkomst, byte geslacht)
    {
        var namen = geslacht == 'V' ? Lijsten.Herkomsten[herkomst].Vrouwen : Lijsten.Herkomsten[herkomst].Mannen;
        return namen[toeval.Onder(namen.Length)];
    }

    private static void Voornamen(ref Persoon lid, ref Toeval toeval)
    {
        // Three in a thousand have no given name on the list.
        if (toeval.Kans(30)) { return; }
        lid.Voornaam = Voornaam(ref toeval, lid.Herkomst, lid.Geslacht);
        if (toeval.Kans(3_800)) { lid.Voornaam2 = Voornaam(ref toeval, lid.Herkomst, lid.Geslacht); }
    }

    /// <summary>Of a few people part of the date is unknown, and of very few all of it.</summary>
    private static int ZoalsGeschreven(ref Toeval toeval, int geboren) => toeval.Onder(10_000) switch
    {
        < 2 => 0,
        < 28 => geboren / 10_000 * 10_000,
        < 40 => geboren / 100 * 100,
        _ => geboren,
    };

    /// <summary>A child bears the name of the second parent in the house in seven families of ten.</summary>
    private static Achternaam VanOuder(ReadOnlySpan<Persoon> leden, ref Toeval toeval) =>
        leden[1].Rol == Gezinsrol.Volwassene && toeval.Kans(7_000) ? leden[1].Naam : leden[0].Naam;

    private static void Titel(ref Persoon lid, ref Toeval toeval)
    {
        if (lid.Rol != Gezinsrol.Volwassene || lid.Herkomst != 0 || !toeval.Kans(14)) { return; }
        var soort = toeval.Gewogen([60, 25, 10, 5]);
        lid.Titel = lid.Geslacht == 'V' ? Vrouwentitels[soort] : Mannentitels[soort];
    }

    private void Ouders(Huishouden huis, int nummer, ref Toeval toeval)
    {
        ref var lid = ref huis.Leden[nummer];
        if (lid.Rol == Gezinsrol.Volwassene)
        {
            // The older a person, the less often the list names the number of a parent.
            if (lid.Leeftijd < 50 && toeval.Kans(4_000)) { lid.Ouder1 = Buitenstaander(ref toeval); }
            return;
        }
        if (huis.Samenstelling == Gezinssamenstelling.Tienermoeder && nummer == 3)
        {
            lid.Ouder1 = huis.Leden[2].Bsn;
            return;
        }
        lid.Ouder1 = huis.Leden[0].Bsn;
        lid.Ouder2 = huis.Samenstelling != Gezinssamenstelling.Eenouder ? huis.Leden[1].Bsn
            : toeval.Kans(7_000) ? Buitenstaander(ref toeval)
            : 0;
        // In one child of a hundred only one parent is known, though both live there.
        if (toeval.Kans(100)) { lid.Ouder2 = 0; }
    }
}
