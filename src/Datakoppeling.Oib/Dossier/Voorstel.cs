using Datakoppeling.Kern;
using Datakoppeling.Oib.Regels;
using Datakoppeling.Oib.Signalen;

namespace Datakoppeling.Oib.Dossier;

/// <summary>What a dossier-month comes to (oib-normen.md), the first that holds.</summary>
public enum Dossieruitkomst : byte { GeenInkomsten, Werkopdracht, Beoordelen, Voorstel }

/// <summary>The amounts of a proposal, all per month.</summary>
/// <param name="NettoTotaal">Month amounts of client and partner, without vakantietoeslag.</param>
/// <param name="VtAanspraak">Their vakantietoeslag claims.</param>
/// <param name="Vrijlating">What stays free.</param>
/// <param name="TeVerrekenen">What is offset.</param>
/// <param name="Uitkering">What is left to pay, vakantietoeslag included.</param>
/// <param name="VtReservering">The part of it that is reserved.</param>
public sealed record Bedragen(Bedrag NettoTotaal, Bedrag VtAanspraak, Bedrag Vrijlating, Bedrag TeVerrekenen, Bedrag Uitkering, Bedrag VtReservering);

/// <summary>The outcome of one dossier-month. The consulent decides; nothing in it is ever approved by the system.</summary>
/// <param name="Beeld">What was computed and from what.</param>
/// <param name="Bedragen">Null where the rules give no amount.</param>
public sealed record Voorstel(Maandbeeld Beeld, Dossieruitkomst Uitkomst, Signaalset Signalen, Bedragen? Bedragen)
{
    public string Dossiernummer => Beeld.Feiten.Dossier.Dossiernummer;
    public Maand Maand => Beeld.Maand;

    /// <summary>Stands also where there is no amount; null where the dossier does not tell it.</summary>
    public Bedrag? Norm => Beeld.Norm.Bedrag;

    /// <summary>Whether the client must be contacted before a decision.</summary>
    public bool VraagtContact => Signalen.VraagtContactIn(Beeld.Normen);

    /// <summary>Whether it stands in the queue and gets a row in voorstellen.csv.</summary>
    public bool IsZichtbaar => Uitkomst != Dossieruitkomst.GeenInkomsten;

    /// <summary>Why a human must look, one plain sentence per signal.</summary>
    public IReadOnlyList<Reden> Redenen() => [.. Signalen.Alle().SelectMany(s => s.Zegt(Beeld), (s, zin) => new Reden(s, zin))];
}

/// <summary>The words of the outcomes, as files write them.</summary>
public static class Dossieruitkomsten
{
    /// <summary>How many there are.</summary>
    internal const int Aantal = (int)Dossieruitkomst.Voorstel + 1;

    public static string InWoorden(this Dossieruitkomst uitkomst) => uitkomst switch
    {
        Dossieruitkomst.GeenInkomsten => "geen inkomsten",
        Dossieruitkomst.Werkopdracht => "werkopdracht",
        Dossieruitkomst.Beoordelen => "beoordelen",
        Dossieruitkomst.Voorstel => "voorstel",
        _ => throw new ArgumentOutOfRangeException(nameof(uitkomst)),
    };
}
