using System.Collections.Frozen;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Oib.Normen;

/// <summary>
/// Every dated table of the module together. The municipality's own rows (later vakantietoeslag tables, later norms, other
/// settings) come in by making a new set; nothing in it changes after that.
/// </summary>
public sealed class OibNormen
{
    private static readonly Lazy<OibNormen> Vast = new(() => Oibtabellen.Maak(Tabelinhoud.Geen).Waarde);
    private readonly List<Inkomstensoort> _soorten;
    private readonly FrozenDictionary<string, Inkomstensoort>? _altijd;

    public OibNormen(
        Bijstandsnormen bijstand, IEnumerable<Vrijlatingsnorm> vrijlatingen, IEnumerable<Vttabel> vt,
        IEnumerable<Inkomstensoort> soorten, IEnumerable<OibInstellingen> instellingen, IReadOnlyList<Signaalnorm> signalen)
    {
        Bijstand = bijstand;
        Vrijlatingen = vrijlatingen.GroupBy(r => r.Soort).ToDictionary(g => g.Key, g => new Normtabel<Vrijlatingsnorm>("vrijlatingen", g));
        Vt = vt.GroupBy(r => r.Artikel).ToDictionary(g => g.Key, g => new Normtabel<Vttabel>("vt-tabellen", g));
        _soorten = [.. soorten];
        // Codes hold for ever until a municipality dates one: then what is known depends on the month.
        _altijd = _soorten.TrueForAll(s => s.Ingang == DateOnly.MinValue && s.Einde is null) ? Per(_soorten) : null;
        Signalen = signalen;
        Instellingen = new Normtabel<OibInstellingen>("instellingen", instellingen);
    }

    /// <summary>The tables that travel with the program.</summary>
    public static OibNormen Ingebouwd => Vast.Value;

    public Bijstandsnormen Bijstand { get; }
    public IReadOnlyDictionary<Vrijlatingsoort, Normtabel<Vrijlatingsnorm>> Vrijlatingen { get; }

    /// <summary>Per article (11 to 14, where one was published) its dated tables.</summary>
    public IReadOnlyDictionary<int, Normtabel<Vttabel>> Vt { get; }

    /// <summary>Every row of the codes, whenever it holds.</summary>
    public IReadOnlyList<Inkomstensoort> Soorten => _soorten;

    /// <summary>Every row of the signals, whenever it holds.</summary>
    public IReadOnlyList<Signaalnorm> Signalen { get; }
    public Normtabel<OibInstellingen> Instellingen { get; }

    /// <summary>The same tables with other choices of the municipality.</summary>
    public OibNormen Met(Func<OibInstellingen, OibInstellingen> keuzes) => new(
        Bijstand, Vrijlatingen.Values.SelectMany(t => t.Rijen), Vt.Values.SelectMany(t => t.Rijen), Soorten, Instellingen.Rijen.Select(keuzes), Signalen);

    /// <summary>The choices of the municipality in a month; before the first of them those.</summary>
    public OibInstellingen InstellingenOp(Maand maand) => Instellingen.GeldigOp(maand.EersteDag) ?? Instellingen.Rijen[0];

    /// <summary>The codes that are known on a day.</summary>
    public FrozenDictionary<string, Inkomstensoort> SoortenOp(DateOnly dag)
    {
        if (_altijd is not null) { return _altijd; }
        var geldig = new Dictionary<string, Inkomstensoort>(StringComparer.Ordinal);
        foreach (var soort in _soorten)
        {
            if (soort.Ingang <= dag && (!geldig.TryGetValue(soort.Code, out var eerder) || eerder.Ingang < soort.Ingang)) { geldig[soort.Code] = soort; }
        }
        return Per(geldig.Values.Where(s => s.Einde is not { } einde || einde >= dag));
    }

    private static FrozenDictionary<string, Inkomstensoort> Per(IEnumerable<Inkomstensoort> soorten) => soorten.ToFrozenDictionary(s => s.Code, StringComparer.Ordinal);

    /// <summary>What is in force in <paramref name="maand"/>, or why that month cannot be processed.</summary>
    public Uitkomst<Maandnormen> Voor(Maand maand)
    {
        if (maand.EersteDag < Bijstand.EersteIngang)
        {
            return new Weigering(
                $"Voor {maand.Leesbaar} is er geen bijstandsnorm: de eerste geldt vanaf {Maand.Van(Bijstand.EersteIngang).Leesbaar}. Kies een latere maand.");
        }
        return new Maandnormen(this, maand);
    }
}
