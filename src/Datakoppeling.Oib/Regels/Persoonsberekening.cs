using System.Collections.Immutable;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Regels;

/// <summary>The lines that become one month amount together: one inkomstenverhouding, code and loontijdvak.</summary>
public sealed record Inkomensblok(List<Inkomst> Inkomsten)
{
    public Inkomst Eerste => Inkomsten[0];
    public Behandeling Behandeling => Eerste.Soort.Behandeling;

    /// <summary>The month amount.</summary>
    public Bedrag Netto { get; internal set; }

    /// <summary>More lines than a month can have.</summary>
    public bool Afwijkend { get; internal set; }

    internal bool Hoort(Inkomst inkomst) =>
        inkomst.Periode == Eerste.Periode && ReferenceEquals(inkomst.Soort, Eerste.Soort) && inkomst.ZelfdeVerhouding(Eerste);
}

/// <summary>What one person had in one month, before the exemption.</summary>
/// <param name="Rol">Client or partner.</param>
/// <param name="Inkomsten">The lines that are not excluded, counting or not.</param>
/// <param name="Blokken">The lines that count, by inkomstenverhouding, code and loontijdvak.</param>
/// <param name="Netto">Sum of the month amounts, without vakantietoeslag.</param>
/// <param name="Werk">Income from work with its vakantietoeslag claim.</param>
/// <param name="Overig">Benefits and pensions with theirs.</param>
/// <param name="Vt">The claims together.</param>
/// <param name="TabelVerouderd">A vakantietoeslag table was used that had ended.</param>
/// <param name="TabelOntbreekt">A vakantietoeslag table was asked for that was never published.</param>
public sealed record Persoonsinkomen(
    Dossierrol Rol, ImmutableArray<Inkomst> Inkomsten, ImmutableArray<Inkomensblok> Blokken,
    Bedrag Netto, Bedrag Werk, Bedrag Overig, Bedrag Vt, bool TabelVerouderd, bool TabelOntbreekt)
{
    /// <summary>Whether the amounts of an inkomstenverhouding together are below zero.</summary>
    public bool HeeftNegatieveVerhouding()
    {
        foreach (var blok in Blokken)
        {
            if (blok.Netto.IsNegatief && Som(blok).IsNegatief) { return true; }
        }
        return false;
    }

    private Bedrag Som(Inkomensblok van)
    {
        var som = Bedrag.Nul;
        foreach (var blok in Blokken)
        {
            if (blok.Eerste.ZelfdeVerhouding(van.Eerste)) { som += blok.Netto; }
        }
        return som;
    }
}

/// <summary>From the lines of one person to the income from work and the other income of the month.</summary>
public static class Persoonsberekening
{
    public static readonly Regel Werk = new(
        "OIB-4.1", "Inkomen uit werk is het nettoloon van de maand plus de aanspraak op vakantietoeslag.",
        "Participatiewet art. 31 lid 3 en 4; Regeling Participatiewet, IOAW en IOAZ art. 11", Ingang.Participatiewet);

    public static readonly Regel Overig = new(
        "OIB-4.2", "Overig inkomen is de netto uitkering of het pensioen van de maand plus de aanspraak op vakantietoeslag.",
        "Participatiewet art. 31 lid 3 en 4; Regeling Participatiewet, IOAW en IOAZ art. 12", Ingang.Participatiewet);

    /// <summary>Computes one person.</summary>
    /// <param name="inkomsten">The person's complete lines of this dossier, excluded ones left out, each with whether it counts.</param>
    /// <param name="aow">The person is of AOW age.</param>
    public static Persoonsinkomen Bereken(Dossierrol rol, ImmutableArray<Inkomst> inkomsten, bool aow, Maandnormen normen, Rekenverslag? verslag)
    {
        if (inkomsten.IsEmpty && verslag is null) { return new Persoonsinkomen(rol, inkomsten, [], Bedrag.Nul, Bedrag.Nul, Bedrag.Nul, Bedrag.Nul, false, false); }
        var blokken = Verdeel(inkomsten);
        var netto = Bedrag.Nul;
        foreach (var blok in blokken)
        {
            var maandbedrag = Nettomaand.Bereken(blok.Inkomsten, normen.Instellingen, Onderwerp(rol, blok.Eerste), verslag);
            (blok.Netto, blok.Afwijkend) = (maandbedrag.Bedrag, maandbedrag.Afwijkend);
            netto += maandbedrag.Bedrag;
        }
        Span<Bedrag> vt = [Bedrag.Nul, Bedrag.Nul];
        var (verouderd, ontbreekt) = (false, false);
        for (var i = 0; i < blokken.Length; i++)
        {
            if (Verhouding(blokken, i) is not { } verhouding) { continue; }
            var aanspraak = VtAanspraak.Bereken(verhouding.Netto, verhouding.Regels, aow, normen, Onderwerp(rol, blokken[i].Eerste), verslag);
            vt[(int)blokken[i].Behandeling] += aanspraak.Bedrag;
            verouderd |= aanspraak.TabelVerouderd;
            ontbreekt |= aanspraak.TabelOntbreekt;
        }
        var werk = Tel(Werk, rol, blokken, Behandeling.Art11, vt[0], verslag);
        var overig = Tel(Overig, rol, blokken, Behandeling.Art12, vt[1], verslag);
        return new Persoonsinkomen(rol, inkomsten, blokken, netto, werk, overig, vt[0] + vt[1], verouderd, ontbreekt);
    }

    private static ImmutableArray<Inkomensblok> Verdeel(ImmutableArray<Inkomst> inkomsten)
    {
        var blokken = ImmutableArray.CreateBuilder<Inkomensblok>(inkomsten.Length);
        foreach (var inkomst in inkomsten)
        {
            if (!inkomst.Telt) { continue; }
            var blok = 0;
            while (blok < blokken.Count && !blokken[blok].Hoort(inkomst)) { blok++; }
            if (blok == blokken.Count) { blokken.Add(new Inkomensblok([inkomst])); }
            else { blokken[blok].Inkomsten.Add(inkomst); }
        }
        return blokken.DrainToImmutable();
    }

    // A claim is made once per inkomstenverhouding and article, over its month amounts together, at its first block; null at the others.
    private static (Bedrag Netto, IReadOnlyList<Inkomst> Regels)? Verhouding(ImmutableArray<Inkomensblok> blokken, int plaats)
    {
        var som = Bedrag.Nul;
        List<Inkomst>? samen = null;
        for (var i = 0; i < blokken.Length; i++)
        {
            if (blokken[i].Behandeling != blokken[plaats].Behandeling || !blokken[i].Eerste.ZelfdeVerhouding(blokken[plaats].Eerste)) { continue; }
            if (i < plaats) { return null; }
            som += blokken[i].Netto;
            if (i > plaats) { (samen ??= [.. blokken[plaats].Inkomsten]).AddRange(blokken[i].Inkomsten); }
        }
        return (som, samen ?? blokken[plaats].Inkomsten);
    }

    private static Bedrag Tel(Regel regel, Dossierrol rol, ImmutableArray<Inkomensblok> blokken, Behandeling behandeling, Bedrag vt, Rekenverslag? verslag)
    {
        var som = vt;
        foreach (var blok in blokken)
        {
            if (blok.Behandeling == behandeling) { som += blok.Netto; }
        }
        verslag?.Noteer(new Rekenstap(
            regel, rol.InWoorden(),
            [
                .. blokken.Where(b => b.Behandeling == behandeling).Select(b => new Invoer("netto_maand " + b.Eerste.Werkgever, b.Netto.Leesbaar())),
                new Invoer("aanspraak vakantietoeslag", vt.Leesbaar()),
            ],
            "som van de maandbedragen en de aanspraak op vakantietoeslag", "", som));
        return som;
    }

    /// <summary>Whom a step is about: the person and the payer, never a number.</summary>
    internal static string Onderwerp(Dossierrol rol, Inkomst inkomst) => rol.InWoorden() + ": " + inkomst.Werkgever;

    /// <summary>As screens and letters call the person.</summary>
    public static string InWoorden(this Dossierrol rol) => rol == Dossierrol.Client ? "cliënt" : "partner";
}
