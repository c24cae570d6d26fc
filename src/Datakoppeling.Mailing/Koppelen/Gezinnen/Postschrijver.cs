using Datakoppeling.Mailing.Aanschrijven;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;
using Datakoppeling.Mailing.Koppelen.Post;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen.Gezinnen;

/// <summary>
/// Writes names and address of one gezin into the <see cref="Postbak"/> of its worker, as they will stand in the files, and has the
/// last guard look at each of them.
/// </summary>
internal sealed class Postschrijver(Bewonerslijst bewoners, Persoonslezer lezer, Gemeentenamen gemeenten, int verwacht) : IDisposable
{
    private readonly CsvSchrijver _cellen = new(Stream.Null);
    private readonly List<Naamblok> _namen = [];

    public Postbak Bak { get; } = new(verwacht);

    /// <summary>Adds a letter about one regeling; its gezin follows with <see cref="Schrijf"/>.</summary>
    /// <param name="voor">The given names of the candidates.</param>
    public void VoegBrief(int regeling, Soort soort, ReadOnlySpan<byte> voor) =>
        Bak.Brieven.Add(new Brief((byte)regeling, soort, Bak.Tekst.Voeg(voor), Uitvoerwacht.IsOnbruikbaar(voor)));

    /// <summary>Adds a line of manual work about one regeling that names other people than the gezin's other lines do.</summary>
    public void VoegHandwerk(int regeling, Soort soort, IReadOnlyList<int> genoemd)
    {
        var rijen = Adresblok.Van(lezer.Adres(Ontvangerregel.Eerste(genoemd)), gemeenten);
        LeesNamen(genoemd);
        var plaats = Bak.Tekst.Voeg(rijen?.Boven ?? "");
        Bak.Tekst.Voeg(Namen());
        Bak.Tekst.Voeg(rijen?.Onder ?? "");
        Bak.Brieven.Add(new Brief((byte)regeling, soort, plaats, AdresOnbruikbaar(plaats)));
    }

    /// <summary>Writes the post of one gezin, whose letters stand in the bak from <paramref name="eersteBrief"/> on.</summary>
    /// <param name="genoemd">The addressees, or whom the list of manual work names.</param>
    /// <param name="reden">Why a person must look at it, as far as is known.</param>
    public Gezinspost Schrijf(List<int> leden, IReadOnlyList<int> genoemd, int eersteBrief, Handwerkreden reden)
    {
        var eerste = Ontvangerregel.Eerste(genoemd);
        var adres = lezer.Adres(eerste);
        var rijen = Adresblok.Van(adres, gemeenten);
        LeesNamen(genoemd);
        if (reden == Handwerkreden.Geen) { reden = Ontvangerregel.ZonderAdresOfNaam(rijen is not null, _namen.TrueForAll(n => n.Naam is not null)); }
        var geheim = false;
        foreach (var lid in leden)
        {
            ref readonly var bewoner = ref bewoners.Alle[lid];
            geheim |= bewoner.Heeft(Kenmerken.Geheim);
            Bak.Leden.Add(bewoner.Bsn);
        }
        var plaats = Bak.Tekst.Voeg(adres.Postcode ?? "");
        var plaatsRijen = Bak.Tekst.Voeg(rijen?.Boven ?? "");
        Bak.Tekst.Voeg(Namen());
        Bak.Tekst.Voeg(rijen?.Onder ?? "");
        var rij = Cellen(Bak.Tekst.Vanaf(plaats), adres, geheim);
        // Of a letter the whole row, as it will be written; of manual work only what its list shows.
        var onbruikbaar = reden == Handwerkreden.Geen ? Uitvoerwacht.IsOnbruikbaar(rij) : AdresOnbruikbaar(plaatsRijen);
        Bak.Tekst.Voeg(rij);
        _cellen.EindRij();
        var post = new Gezinspost
        {
            Plaats = plaats,
            EersteBrief = eersteBrief,
            Brieven = (byte)(Bak.Brieven.Count - eersteBrief),
            EersteLid = Bak.Leden.Count - leden.Count,
            Leden = checked((ushort)leden.Count),
            Handwerk = reden,
            Geheim = geheim,
            Onbruikbaar = onbruikbaar,
            EersteBsn = bewoners.Alle[eerste].Bsn,
            Postcode = Postbak.Postcodesleutel(Bak.Tekst.Vanaf(plaats).Veld()),
            Huisnummer = Postbak.Huisnummersleutel(adres.Huisnummer ?? ""),
        };
        Bak.Post.Add(post);
        return post;
    }

    private bool AdresOnbruikbaar(int plaats)
    {
        var tekst = Bak.Tekst.Vanaf(plaats);
        return Uitvoerwacht.IsOnbruikbaar(tekst.Veld()) || Uitvoerwacht.IsOnbruikbaar(tekst.Veld()) || Uitvoerwacht.IsOnbruikbaar(tekst.Veld());
    }

    private void LeesNamen(IReadOnlyList<int> genoemd)
    {
        _namen.Clear();
        foreach (var lid in genoemd) { _namen.Add(lezer.Naam(lid)); }
    }

    /// <param name="tekst">What was just put in the bak: it is bytes already.</param>
    private ReadOnlySpan<byte> Cellen(Tekstlezer tekst, in Adresgegevens adres, bool geheim)
    {
        var postcode = tekst.Veld();
        var boven = tekst.Veld();
        var naam = tekst.Veld();
        var onder = tekst.Veld();
        _cellen.Cel(Samen(n => n.Aanspreekvorm));
        _cellen.Cel(naam);
        _cellen.Cel(Samen(n => n.Aanhef));
        _cellen.Cel(boven);
        _cellen.Cel(onder);
        _cellen.Cel(postcode);
        _cellen.Cel(adres.Huisnummer ?? "");
        _cellen.Cel(Kix.Van(adres) ?? "");
        _cellen.Cel(geheim ? "J"u8 : "N"u8);
        return _cellen.Rij();
    }

    /// <summary>Who has no naam is left out; of a letter every addressee has one.</summary>
    private string Namen() => _namen.Count == 1 ? _namen[0].Naam ?? "" : string.Join('|', _namen.Select(n => n.Naam).Where(n => n is not null));

    private string Samen(Func<Naamblok, string> deel) => _namen.Count switch
    {
        1 => deel(_namen[0]),
        2 => string.Concat(deel(_namen[0]), "|", deel(_namen[1])),
        _ => string.Join('|', _namen.Select(deel)),
    };

    public void Dispose() => _cellen.Dispose();
}
