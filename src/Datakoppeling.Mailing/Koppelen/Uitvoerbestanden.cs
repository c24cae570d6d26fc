using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>Writes what leaves the box: a file of letters per regeling, those of secret addresses apart, and the manual work.</summary>
internal sealed class Uitvoerbestanden
{
    private static readonly string[] Kop =
        ["kenmerk", "soort", "vorm", "aanspreekvorm", "naam", "aanhef", "adresregel1", "adresregel2", "postcode", "huisnummer", "kix", "geheim", "voor", "verzenddatum"];

    private readonly IReadOnlyList<Regelingplan> _regelingen;
    private readonly Postvolgorde _post;
    private readonly List<(int Gezin, int Brief)>[] _brieven;
    private readonly List<int>[] _handwerk;

    /// <summary>Divides what goes out over the files.</summary>
    public Uitvoerbestanden(IReadOnlyList<Regelingplan> regelingen, Postvolgorde post)
    {
        (_regelingen, _post) = (regelingen, post);
        _brieven = [.. Enumerable.Range(0, regelingen.Count * 2).Select(_ => new List<(int, int)>())];
        _handwerk = [.. regelingen.Select(_ => new List<int>())];
        for (var nummer = 0; nummer < post.Aantal; nummer++)
        {
            var gezin = post.Op(nummer, out var bak);
            for (var brief = gezin.EersteBrief; brief < gezin.EersteBrief + gezin.Brieven; brief++)
            {
                var regeling = bak.Brieven[brief].Regeling;
                if (gezin.Handwerk == Handwerkreden.Geen) { _brieven[Plaats(regeling, gezin.Geheim)].Add((nummer, brief)); }
                else { _handwerk[regeling].Add(nummer); }
            }
        }
    }

    private static int Plaats(int regeling, bool geheim) => (regeling * 2) + (geheim ? 1 : 0);

    public static string Bestandsnaam(string code, bool geheim) => $"aanschrijving-{code}{(geheim ? "-geheim" : "")}.csv";

    /// <summary>Whether there is a letter about this regeling to a secret address: only then that file exists.</summary>
    public bool HeeftGeheim(int regeling) => Brieven(regeling, geheim: true) > 0;

    /// <summary>The number of letters in a file.</summary>
    public int Brieven(int regeling, bool geheim) => _brieven[Plaats(regeling, geheim)].Count;

    /// <summary>Per file its rows beside the header.</summary>
    public IReadOnlyDictionary<string, long> Aantallen()
    {
        var aantallen = new Dictionary<string, long>(StringComparer.Ordinal) { ["handwerk.csv"] = _handwerk.Sum(h => (long)h.Count) };
        for (var i = 0; i < _regelingen.Count; i++)
        {
            var code = _regelingen[i].Regeling.Code;
            aantallen[Bestandsnaam(code, geheim: false)] = _brieven[Plaats(i, geheim: false)].Count;
            if (HeeftGeheim(i)) { aantallen[Bestandsnaam(code, geheim: true)] = _brieven[Plaats(i, geheim: true)].Count; }
        }
        return aantallen;
    }

    /// <summary>Writes one file of letters.</summary>
    /// <returns>The hash over everything but the kenmerken: the same inputs give the same (koppeling.md section 5).</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public byte[] SchrijfBrieven(int regeling, bool geheim, Stream naar)
    {
        var plan = _regelingen[regeling];
        var verzenddatum = Encoding.ASCII.GetBytes(plan.Verzenddatum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var vormen = new[] { Soort.Geen, Soort.Onzeker, Soort.Zeker }.Select(s => Vormcellen(plan.Regeling, s)).ToArray();
        var kenmerken = new Kenmerkgever();
        Span<byte> kenmerk = stackalloc byte[Kenmerkgever.Lengte];
        using var hash = new Runhash();
        using var schrijver = new CsvSchrijver(naar, Kop);
        foreach (var (nummer, plaats) in _brieven[Plaats(regeling, geheim)])
        {
            var gezin = _post.Op(nummer, out var bak);
            var brief = bak.Brieven[plaats];
            var tekst = bak.Tekst.Vanaf(gezin.Plaats);
            tekst.SlaOver(4);
            kenmerken.Volgende(kenmerk);
            schrijver.Cellen(kenmerk);
            schrijver.Cellen(vormen[(int)brief.Soort]);
            schrijver.Cellen(tekst.Veld());
            schrijver.Cel(bak.Tekst.Vanaf(brief.Voor).Veld());
            schrijver.Cellen(verzenddatum);
            hash.Voeg(schrijver.Rij(Kenmerkgever.Lengte));
            schrijver.EindRegel();
        }
        return hash.Sluit();
    }

    private static byte[] Vormcellen(Regeling regeling, Soort soort)
    {
        var vorm = Verzending.Vorm(regeling, soort) switch
        {
            Vorm.Ambtshalve => "ambtshalve",
            Vorm.Ondertekenen => "ondertekenen",
            _ => "aanvullen",
        };
        return Encoding.ASCII.GetBytes($"{(soort == Soort.Zeker ? "zeker" : "onzeker")};{vorm}");
    }

    /// <summary>Writes the list for manual work: in the order of the regelingen, then as the letters.</summary>
    public byte[] SchrijfHandwerk(Stream naar)
    {
        using var hash = new Runhash();
        using var schrijver = new CsvSchrijver(naar, "regeling", "reden", "naam", "adresregel1", "adresregel2");
        for (var regeling = 0; regeling < _regelingen.Count; regeling++)
        {
            foreach (var nummer in _handwerk[regeling])
            {
                var gezin = _post.Op(nummer, out var bak);
                var tekst = bak.Tekst.Vanaf(gezin.Plaats);
                tekst.SlaOver(1);
                var (adresregel1, naam, adresregel2) = (tekst.Tekst(), tekst.Tekst(), tekst.Tekst());
                schrijver.Cel(_regelingen[regeling].Regeling.Code);
                schrijver.Cel(Omschrijving(gezin.Handwerk));
                schrijver.Cel(naam);
                schrijver.Cel(adresregel1);
                schrijver.Cel(adresregel2);
                hash.Voeg(schrijver.Rij());
                schrijver.EindRegel();
            }
        }
        return hash.Sluit();
    }

    public static string Omschrijving(Handwerkreden reden) => reden switch
    {
        Handwerkreden.Curatele => "curatele",
        Handwerkreden.GeenAdres => "geen adres",
        _ => "geen naam",
    };

    /// <summary>Writes the rejected rows; shared in form with the other module.</summary>
    public static void SchrijfAfgekeurd(IEnumerable<Bestandsfout> fouten, Stream naar)
    {
        using var schrijver = new CsvSchrijver(naar, "bestand", "regel", "kolom", "reden");
        foreach (var fout in fouten)
        {
            schrijver.Cel(fout.Bestand);
            schrijver.Getal(fout.Regel.ToString(CultureInfo.InvariantCulture));
            schrijver.Cel(fout.Kolom);
            schrijver.Cel(fout.Reden);
            schrijver.EindRegel();
        }
    }
}
