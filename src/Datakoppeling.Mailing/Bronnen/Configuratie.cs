using Datakoppeling.Kern;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>
/// The tables that make the box of one municipality: which regelingen there are, which bronnen count and how, the AOW ages, and which municipality it is.
/// The default (Amsterdam) is carried in the project; another municipality has its own rows.
/// </summary>
public sealed record Configuratie(
    IReadOnlyList<Regeling> Regelingen, IReadOnlyList<Bronregel> Bronnen, Normtabel<Aowleeftijd> Aow, Gemeententabel Gemeenten)
{
    /// <summary>A person's hits are kept as bits of one machine word: this many regelingen fit.</summary>
    public const int MeesteRegelingen = 64;

    /// <summary>The tables carried in the project.</summary>
    public static Configuratie Standaard() => Maak(Tabelinhoud.Geen).Waarde;

    /// <summary>The tables in a folder; a table that is not there is taken from the default.</summary>
    /// <param name="andere">The names of tables that are of somebody else.</param>
    public static Uitkomst<Configuratie> UitMap(string map, params IEnumerable<string> andere)
    {
        string[] bekend = [.. Mailingtabellen.Bestanden, .. andere];
        return Tabelmap.Bezwaar(map, bekend) is { } bezwaar ? bezwaar : Maak(Tabelmap.Lees(map));
    }

    /// <summary>The tables with the rows of a municipality, or everything that is wrong with them.</summary>
    public static Uitkomst<Configuratie> Maak(Eigenrijen eigen)
    {
        var inhoud = new Tabelinhoud(eigen);
        var regelingen = inhoud.Lees(Mailingtabellen.Regelingen, Configuratietabellen.Regeling);
        var bronnen = inhoud.Lees(Mailingtabellen.Bronnen, Configuratietabellen.Bron);
        var aow = inhoud.Lees(Mailingtabellen.Aow, Configuratietabellen.Aow);
        var gemeenten = new Gemeententabel(inhoud.Lees(Gemeententabel.Tabel, Gemeententabel.Lees));
        gemeenten.Keur(inhoud.Fouten);
        Samen(regelingen, bronnen, inhoud.Fouten);
        return inhoud.Bezwaar is { } bezwaar ? bezwaar : new Configuratie(regelingen, bronnen, new Normtabel<Aowleeftijd>("AOW-leeftijd", aow), gemeenten);
    }

    /// <summary>What is used on a day: a bron that has ended, or not begun, is not in it.</summary>
    public Configuratie Op(DateOnly dag)
    {
        foreach (var bron in Bronnen)
        {
            if (!bron.Geldig.Raakt(dag, dag)) { return this with { Bronnen = [.. Bronnen.Where(b => b.Geldig.Raakt(dag, dag))] }; }
        }
        return this;
    }

    // What the tables say of each other.
    private static void Samen(List<Regeling> regelingen, List<Bronregel> bronnen, Tabelfouten fouten)
    {
        if (regelingen.Count > MeesteRegelingen)
        {
            fouten.Voeg(Mailingtabellen.Regelingen, $"er staan {regelingen.Count} regelingen in; er passen er {MeesteRegelingen}. Haal weg wat niet meer geldt.");
        }
        foreach (var bron in bronnen)
        {
            if (bron.AlleenVoor.Length == 0 || regelingen.Exists(r => r.Code == bron.AlleenVoor)) { continue; }
            fouten.Voeg(Mailingtabellen.Bronnen, $"'{Toonbaar.Kort(bron.Bron)}' telt alleen voor '{Toonbaar.Kort(bron.AlleenVoor)}', maar die regeling staat niet in {(fouten.OpScherm ? "de tabel Regelingen" : "regelingen.csv")}. Herstel de code, of haal de bron weg.");
        }
    }
}
