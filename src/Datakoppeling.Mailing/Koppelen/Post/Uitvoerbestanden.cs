using System.Runtime.CompilerServices;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Verwerkingslog;

namespace Datakoppeling.Mailing.Koppelen.Post;

/// <summary>A file that leaves the box.</summary>
/// <param name="Rijen">Its rows beside the header.</param>
/// <param name="Schrijf">Writes it and gives the hash over everything but the kenmerken.</param>
internal sealed record Uitvoerbestand(string Naam, int Rijen, Func<Stream, byte[]> Schrijf);

/// <summary>Writes what leaves the box: a file of letters per regeling, those of secret addresses apart, and the manual work.</summary>
internal sealed class Uitvoerbestanden
{
    private static string Handwerkbestand(bool geheim) => geheim ? "handwerk-geheim.csv" : "handwerk.csv";

    private static readonly string[] Kop =
        ["kenmerk", "soort", "vorm", "aanspreekvorm", "naam", "aanhef", "adresregel1", "adresregel2", "postcode", "huisnummer", "kix", "geheim", "voor", "verzenddatum"];

    private readonly IReadOnlyList<Regelingplan> _regelingen;
    private readonly Postvolgorde _post;
    private readonly List<(int Gezin, int Brief)>[] _brieven;
    private readonly List<(int Gezin, int Brief)>[] _handwerk;

    /// <summary>Divides what goes out over the files.</summary>
    public Uitvoerbestanden(IReadOnlyList<Regelingplan> regelingen, Postvolgorde post)
    {
        (_regelingen, _post) = (regelingen, post);
        _brieven = [.. Enumerable.Range(0, regelingen.Count * 2).Select(_ => new List<(int, int)>())];
        _handwerk = [.. Enumerable.Range(0, regelingen.Count * 2).Select(_ => new List<(int, int)>())];
        for (var nummer = 0; nummer < post.Aantal; nummer++)
        {
            ref readonly var gezin = ref post.Op(nummer, out var bak);
            for (var brief = gezin.EersteBrief; brief < gezin.EersteBrief + gezin.Brieven; brief++)
            {
                var naar = gezin.Reden(bak.Brieven[brief]) == Handwerkreden.Geen ? _brieven : _handwerk;
                naar[Plaats(bak.Brieven[brief].Regeling, gezin.Geheim)].Add((nummer, brief));
            }
        }
    }

    /// <summary>
    /// The files in the order in which the run hash takes them: per regeling its letters, those to secret addresses apart where
    /// there are any, and last the manual work.
    /// </summary>
    public IReadOnlyList<Uitvoerbestand> Bestanden()
    {
        var bestanden = new List<Uitvoerbestand>();
        for (var regeling = 0; regeling < _regelingen.Count; regeling++)
        {
            var (plan, open, geheim) = (_regelingen[regeling], _brieven[Plaats(regeling, geheim: false)], _brieven[Plaats(regeling, geheim: true)]);
            bestanden.Add(new(Naam(plan, geheim: false), open.Count, naar => SchrijfBrieven(plan, open, naar)));
            if (geheim.Count > 0) { bestanden.Add(new(Naam(plan, geheim: true), geheim.Count, naar => SchrijfBrieven(plan, geheim, naar))); }
        }
        foreach (var geheim in new[] { false, true })
        {
            var rijen = Enumerable.Range(0, _regelingen.Count).Sum(r => _handwerk[Plaats(r, geheim)].Count);
            if (!geheim || rijen > 0) { bestanden.Add(new(Handwerkbestand(geheim), rijen, naar => SchrijfHandwerk(geheim, naar))); }
        }
        return bestanden;
    }

    /// <summary>
    /// Whose data led to what goes out, each with a bit per file of <see cref="Bestanden"/>. For the log of processings alone: no
    /// other use of it leaves the box.
    /// </summary>
    public Betrokkene[] Betrokkenen()
    {
        // More files than bits: the last bit then stands for all that are left, which tells too much rather than too little.
        var namen = Bestanden().Select((b, i) => (b.Naam, Bit: 1UL << Math.Min(i, 63))).ToDictionary(b => b.Naam, b => b.Bit, StringComparer.Ordinal);
        var bits = new ulong[_regelingen.Count * 2];
        for (var regeling = 0; regeling < _regelingen.Count; regeling++)
        {
            bits[Plaats(regeling, geheim: false)] = namen[Naam(_regelingen[regeling], geheim: false)];
            bits[Plaats(regeling, geheim: true)] = namen.GetValueOrDefault(Naam(_regelingen[regeling], geheim: true));
        }
        var wie = new List<Betrokkene>(_post.Aantal * 3);
        for (var nummer = 0; nummer < _post.Aantal; nummer++)
        {
            ref readonly var gezin = ref _post.Op(nummer, out var bak);
            var delen = 0UL;
            for (var plaats = gezin.EersteBrief; plaats < gezin.EersteBrief + gezin.Brieven; plaats++)
            {
                var brief = bak.Brieven[plaats];
                delen |= gezin.Reden(brief) == Handwerkreden.Geen ? bits[Plaats(brief.Regeling, gezin.Geheim)] : namen[Handwerkbestand(gezin.Geheim)];
            }
            for (var lid = gezin.EersteLid; lid < gezin.EersteLid + gezin.Leden; lid++) { wie.Add(new(Bsn.Van(bak.Leden[lid]), delen)); }
        }
        return [.. wie];
    }

    private static string Naam(Regelingplan plan, bool geheim) => $"aanschrijving-{plan.Regeling.Code}{(geheim ? "-geheim" : "")}.csv";

    private static int Plaats(int regeling, bool geheim) => (regeling * 2) + (geheim ? 1 : 0);

    /// <summary>Writes one file of letters.</summary>
    /// <returns>The hash over everything but the kenmerken: the same inputs give the same (besluiten/ronde.md).</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private byte[] SchrijfBrieven(Regelingplan plan, List<(int Gezin, int Brief)> brieven, Stream naar)
    {
        var verzenddatum = Encoding.ASCII.GetBytes(plan.Verzenddatum.Iso());
        var vormen = new[] { Soort.Geen, Soort.Onzeker, Soort.Zeker }.Select(s => Vormcellen(plan.Regeling, s)).ToArray();
        var kenmerken = new Kenmerkgever();
        Span<byte> kenmerk = stackalloc byte[Kenmerkgever.Lengte];
        using var hash = new Runhash();
        using var schrijver = new CsvSchrijver(naar, Kop);
        foreach (var (nummer, plaats) in brieven)
        {
            ref readonly var gezin = ref _post.Op(nummer, out var bak);
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
            schrijver.EindRij();
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
    private byte[] SchrijfHandwerk(bool geheim, Stream naar)
    {
        using var hash = new Runhash();
        using var schrijver = new CsvSchrijver(naar, "regeling", "reden", "naam", "adresregel1", "adresregel2");
        for (var regeling = 0; regeling < _regelingen.Count; regeling++)
        {
            foreach (var (nummer, plaats) in _handwerk[Plaats(regeling, geheim)])
            {
                ref readonly var gezin = ref _post.Op(nummer, out var bak);
                var reden = gezin.Reden(bak.Brieven[plaats]);
                var (adresregel1, naam, adresregel2) = Genoemd(gezin, bak, bak.Brieven[plaats], reden);
                schrijver.Cel(_regelingen[regeling].Regeling.Code);
                schrijver.Cel(Omschrijving(reden));
                schrijver.Cel(naam);
                schrijver.Cel(adresregel1);
                schrijver.Cel(adresregel2);
                hash.Voeg(schrijver.Rij());
                schrijver.EindRij();
            }
        }
        return hash.Sluit();
    }

    /// <summary>Whom a line of manual work names; nobody where the last guard would not let that out.</summary>
    private static (string Adresregel1, string Naam, string Adresregel2) Genoemd(in Gezinspost gezin, Postbak bak, Brief brief, Handwerkreden reden)
    {
        var perRegeling = reden == Handwerkreden.GeenOuder;
        if (reden == Handwerkreden.OnbruikbareGegevens || (perRegeling ? brief.Onbruikbaar : gezin.Onbruikbaar)) { return ("", "", ""); }
        var tekst = bak.Tekst.Vanaf(perRegeling ? brief.Voor : gezin.Plaats);
        tekst.SlaOver(perRegeling ? 0 : 1);
        return (tekst.Tekst(), tekst.Tekst(), tekst.Tekst());
    }

    public static string Omschrijving(Handwerkreden reden) => reden switch
    {
        Handwerkreden.GeenOuder => "geen ouder",
        Handwerkreden.Curatele => "curatele",
        Handwerkreden.GeenAdres => "geen adres",
        Handwerkreden.GeenNaam => "geen naam",
        Handwerkreden.OnbruikbareGegevens => "onbruikbare gegevens",
        _ => throw new ArgumentOutOfRangeException(nameof(reden), reden, "Dit is geen handwerk."),
    };
}
