using System.Collections.Immutable;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Regels;

/// <summary>The lines that become one month amount together: one inkomstenverhouding, code and loontijdvak.</summary>
public sealed record Inkomensblok(List<Inkomstenregel> Regels)
{
    public Inkomstenregel Eerste => Regels[0];
    public Behandeling Behandeling => Eerste.Soort.Behandeling;

    /// <summary>The month amount.</summary>
    public Bedrag Netto { get; internal set; }

    /// <summary>More lines than a month can have.</summary>
    public bool Afwijkend { get; internal set; }

    internal bool Hoort(Inkomstenregel regel) =>
        regel.Periode == Eerste.Periode && ReferenceEquals(regel.Soort, Eerste.Soort) && regel.ZelfdeVerhouding(Eerste);
}

/// <summary>What one person had in one month, before the exemption.</summary>
/// <param name="Rol">Client or partner.</param>
/// <param name="Regels">The lines that are not excluded, counting or not.</param>
/// <param name="Blokken">The lines that count, by inkomstenverhouding, code and loontijdvak.</param>
/// <param name="Netto">Sum of the month amounts, without vakantietoeslag.</param>
/// <param name="Werk">Income from work with its vakantietoeslag claim.</param>
/// <param name="Overig">Benefits and pensions with theirs.</param>
/// <param name="Vt">The claims together.</param>
/// <param name="TabelVerouderd">A vakantietoeslag table was used that had ended.</param>
/// <param name="TabelOntbreekt">A vakantietoeslag table was asked for that was never published.</param>
public sealed record Persoonsinkomen(
    Rol Rol, ImmutableArray<Inkomstenregel> Regels, ImmutableArray<Inkomensblok> Blokken,
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
    /// <param name="regels">The person's complete lines of this dossier, excluded ones left out, each with whether it counts.</param>
    /// <param name="aow">The person is of AOW age.</param>
    public static Persoonsinkomen Bereken(Rol rol, ImmutableArray<Inkomstenregel> regels, bool aow, Maandnormen normen, Rekenspoor? spoor)
    {
        if (regels.IsEmpty && spoor is null) { return new Persoonsinkomen(rol, regels, [], Bedrag.Nul, Bedrag.Nul, Bedrag.Nul, Bedrag.Nul, false, false); }
        var blokken = Verdeel(regels);
        var netto = Bedrag.Nul;
        foreach (var blok in blokken)
        {
            var maandbedrag = Nettomaand.Bereken(blok.Regels, normen.Instellingen, Onderwerp(rol, blok.Eerste), spoor);
            (blok.Netto, blok.Afwijkend) = (maandbedrag.Bedrag, maandbedrag.Afwijkend);
            netto += maandbedrag.Bedrag;
        }
        Span<Bedrag> vt = [Bedrag.Nul, Bedrag.Nul];
        var (verouderd, ontbreekt) = (false, false);
        for (var i = 0; i < blokken.Length; i++)
        {
            if (Verhouding(blokken, i) is not { } verhouding) { continue; }
            var aanspraak = VtAanspraak.Bereken(verhouding.Netto, verhouding.Regels, aow, normen, Onderwerp(rol, blokken[i].Eerste), spoor);
            vt[(int)blokken[i].Behandeling] += aanspraak.Bedrag;
            verouderd |= aanspraak.TabelVerouderd;
            ontbreekt |= aanspraak.TabelOntbreekt;
        }
        var werk = Tel(Werk, rol, blokken, Behandeling.Art11, vt[0], spoor);
        var overig = Tel(Overig, rol, blokken, Behandeling.Art12, vt[1], spoor);
        return new Persoonsinkomen(rol, regels, blokken, netto, werk, overig, vt[0] + vt[1], verouderd, ontbreekt);
    }

    private static ImmutableArray<Inkomensblok> Verdeel(ImmutableArray<Inkomstenregel> regels)
    {
        var blokken = ImmutableArray.CreateBuilder<Inkomensblok>(regels.Length);
        foreach (var regel in regels)
        {
            if (!regel.Telt) { continue; }
            var blok = 0;
            while (blok < blokken.Count && !blokken[blok].Hoort(regel)) { blok++; }
            if (blok == blokken.Count) { blokken.Add(new Inkomensblok([regel])); }
            else { blokken[blok].Regels.Add(regel); }
        }
        return blokken.DrainToImmutable();
    }

    // A claim is made once per inkomstenverhouding and article, over its month amounts together, at its first block; null at the others.
    private static (Bedrag Netto, IReadOnlyList<Inkomstenregel> Regels)? Verhouding(ImmutableArray<Inkomensblok> blokken, int plaats)
    {
        var som = Bedrag.Nul;
        List<Inkomstenregel>? samen = null;
        for (var i = 0; i < blokken.Length; i++)
        {
            if (blokken[i].Behandeling != blokken[plaats].Behandeling || !blokken[i].Eerste.ZelfdeVerhouding(blokken[plaats].Eerste)) { continue; }
            if (i < plaats) { return null; }
            som += blokken[i].Netto;
            if (i > plaats) { (samen ??= [.. blokken[plaats].Regels]).AddRange(blokken[i].Regels); }
        }
        return (som, samen ?? blokken[plaats].Regels);
    }

    private static Bedrag Tel(Regel regel, Rol rol, ImmutableArray<Inkomensblok> blokken, Behandeling behandeling, Bedrag vt, Rekenspoor? spoor)
    {
        var som = vt;
        foreach (var blok in blokken)
        {
            if (blok.Behandeling == behandeling) { som += blok.Netto; }
        }
        spoor?.Noteer(new Rekenstap(
            regel, rol.InWoorden(),
            [
                .. blokken.Where(b => b.Behandeling == behandeling).Select(b => new Invoer("netto_maand " + b.Eerste.Werkgever, b.Netto.Leesbaar())),
                new Invoer("aanspraak vakantietoeslag", vt.Leesbaar()),
            ],
            "som van de maandbedragen en de aanspraak op vakantietoeslag", "", som));
        return som;
    }

    /// <summary>Whom a step is about: the person and the payer, never a number.</summary>
    internal static string Onderwerp(Rol rol, Inkomstenregel regel) => rol.InWoorden() + ": " + regel.Werkgever;

    /// <summary>As screens and letters call the person.</summary>
    public static string InWoorden(this Rol rol) => rol == Rol.Client ? "cliënt" : "partner";
}
