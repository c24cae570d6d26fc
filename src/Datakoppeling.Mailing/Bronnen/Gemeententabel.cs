using Datakoppeling.Kern;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>A row of the municipalities: what one is called, and whether it is the one that works with this portal.</summary>
public sealed record Gemeenterij(string Code, string Naam, bool IsEigen, DateOnly Ingang, bool VanDeGemeente);

/// <summary>
/// The table of municipalities: their names, for an address without a woonplaats, and which of them is the own one. A row of the municipality
/// that says so goes before the one that ships with the program.
/// </summary>
public sealed class Gemeententabel
{
    public static readonly Tabel Tabel = new()
    {
        Titel = "Gemeenten",
        Indeling = new("gemeenten.csv", "De gemeenten met hun code, en welke de eigen gemeente is.",
        [
            new Tabelkolom("code", "Code", new Tekstvorm(), "vier cijfers", true, "0363", "De gemeentecode van vier cijfers."),
            new Tabelkolom("naam", "Naam", new Tekstvorm(), "tekst", true, "Amsterdam", "De naam, zoals in een adres."),
            new Tabelkolom("eigen", "Eigen gemeente", Keuzevorm.JaNee with { Leeg = "nee" }, "J/N", false, "J", "Of dit de gemeente is die met het portaal werkt; leeg is nee."),
            new Tabelkolom("ingang", "Eerste dag", new Dagvorm { Leeg = "altijd" }, "datum", false, "2027-01-01", "Eerste dag waarop de rij geldt; leeg is altijd."),
        ]),
        Meegeleverd = () => Mailingtabellen.Open("gemeenten.csv"),
        Sleutel = ["code"],
        Noemt = ["naam"],
        Vanaf = "ingang",
        Keur = cellen => Lees(cellen),
    };

    private readonly List<Gemeenterij> _rijen;

    internal Gemeententabel(IEnumerable<Gemeenterij> rijen) => _rijen = [.. rijen.OrderBy(r => r.Ingang)];

    /// <summary>Every row, whenever it holds.</summary>
    public IReadOnlyList<Gemeenterij> Rijen => _rijen;

    /// <summary>The code of the own municipality as it ships with the program.</summary>
    public static string Meegeleverd { get; } = Tabellezer.Meegeleverd(Tabel).First(r => r.Cel(Tabel, "eigen") == "J").Cel(Tabel, "code");

    /// <summary>The code of the own municipality on a day.</summary>
    public string Eigen(DateOnly dag) => Genoemd(dag) ?? Meegeleverd;

    /// <summary>The code that a row of the municipality names as the own one on a day; null where none does.</summary>
    public string? Genoemd(DateOnly dag) => EigenRijen(dag).LastOrDefault()?.Code;

    /// <summary>The name of a municipality on a day; its code where it has none.</summary>
    public string Naam(string code, DateOnly dag) => Op(dag).FirstOrDefault(r => r.Code == code)?.Naam ?? code;

    /// <summary>The names on a day.</summary>
    public Gemeentenamen Namen(DateOnly dag) => new(Op(dag).Select(r => (r.Code, r.Naam)));

    // Of each code the newest row that has begun.
    private IEnumerable<Gemeenterij> Op(DateOnly dag) => _rijen.Where(r => r.Ingang <= dag).GroupBy(r => r.Code, StringComparer.Ordinal).Select(g => g.Last());

    private IEnumerable<Gemeenterij> EigenRijen(DateOnly dag) => Op(dag).Where(r => r is { IsEigen: true, VanDeGemeente: true });

    internal static Gemeenterij Lees(Tabelcellen cellen)
    {
        var code = cellen.Verplicht("code");
        if (code.Length > 0 && !(code.Length == 4 && code.All(char.IsAsciiDigit))) { cellen.Fout("code", $"is '{Toonbaar.Kort(code)}', en dat is geen gemeentecode: vier cijfers, zoals 0363."); }
        return new Gemeenterij(code, cellen.Verplicht("naam"), cellen.JaNee("eigen", leeg: false), cellen.Dag("ingang") ?? DateOnly.MinValue, cellen.IsEigen);
    }

    /// <summary>On no day two of them are the own one.</summary>
    internal void Keur(Tabelfouten fouten)
    {
        foreach (var dag in _rijen.Where(r => r.VanDeGemeente).Select(r => r.Ingang).Distinct())
        {
            Gemeenterij[] eigen = [.. EigenRijen(dag)];
            if (eigen.Length < 2) { continue; }
            fouten.Voeg(Tabel, $"'{Toonbaar.Kort(eigen[0].Naam)}' en '{Toonbaar.Kort(eigen[1].Naam)}' zijn op dezelfde dag de eigen gemeente. Laat er een over.");
            return;
        }
    }
}
