using System.Collections.Frozen;
using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Normen;

/// <summary>
/// Every dated table of the module together. The municipality's own rows (later vakantietoeslag tables, later norms, other
/// settings) come in by making a new set; nothing in it changes after that.
/// </summary>
public sealed class OibNormen
{
    private static readonly Lazy<OibNormen> Vast = new(() => new OibNormen(
        Bijstandsnormen.Ingebouwd(), Vrijlatingsnorm.Ingebouwd(), Vttabel.Ingebouwd(), Inkomstensoort.Ingebouwd(), [OibInstellingen.Standaard]));

    public OibNormen(
        Bijstandsnormen bijstand, IEnumerable<Vrijlatingsnorm> vrijlatingen, IEnumerable<Vttabel> vt,
        IEnumerable<Inkomstensoort> soorten, IEnumerable<OibInstellingen> instellingen)
    {
        Bijstand = bijstand;
        Vrijlatingen = vrijlatingen.GroupBy(r => r.Soort).ToDictionary(g => g.Key, g => new Normtabel<Vrijlatingsnorm>("vrijlatingen", g));
        Vt = vt.GroupBy(r => r.Artikel).ToDictionary(g => g.Key, g => new Normtabel<Vttabel>("vt-tabellen", g));
        Soorten = soorten.ToFrozenDictionary(s => s.Code, StringComparer.Ordinal);
        Instellingen = new Normtabel<OibInstellingen>("instellingen", instellingen);
    }

    /// <summary>The tables that travel with the program.</summary>
    public static OibNormen Ingebouwd => Vast.Value;

    public Bijstandsnormen Bijstand { get; }
    public IReadOnlyDictionary<Vrijlatingsoort, Normtabel<Vrijlatingsnorm>> Vrijlatingen { get; }

    /// <summary>Per article (11 to 14, where one was published) its dated tables.</summary>
    public IReadOnlyDictionary<int, Normtabel<Vttabel>> Vt { get; }
    public FrozenDictionary<string, Inkomstensoort> Soorten { get; }
    public Normtabel<OibInstellingen> Instellingen { get; }

    /// <summary>The same tables with other choices of the municipality.</summary>
    public OibNormen Met(Func<OibInstellingen, OibInstellingen> keuzes) => new(
        Bijstand, Vrijlatingen.Values.SelectMany(t => t.Rijen), Vt.Values.SelectMany(t => t.Rijen), Soorten.Values, Instellingen.Rijen.Select(keuzes));

    /// <summary>The choices of the municipality in a month; before the first of them those.</summary>
    public OibInstellingen InstellingenOp(Maand maand) => Instellingen.GeldigOp(maand.EersteDag) ?? Instellingen.Rijen[0];

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
