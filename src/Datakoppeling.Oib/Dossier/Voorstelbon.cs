using System.Text.Json;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Regels;
using Datakoppeling.Oib.Signalen;

namespace Datakoppeling.Oib.Dossier;

/// <summary>A step as the receipt keeps it: readable for years, whatever the rules become.</summary>
public sealed record Bonstap(
    string Nummer, string Zin, string Bron, DateOnly GeldigVan, string Onderwerp, IReadOnlyList<Invoer> Invoer, string Formule, string Parameter, long? Cents)
{
    public Bedrag? Resultaat => Cents is { } c ? new Bedrag(c) : null;
}

/// <summary>Why a human must look, as it stood on the screen.</summary>
public sealed record Bonreden(string Code, string Titel, string Zin);

/// <summary>What one person had, per payer, in cents per month.</summary>
public sealed record Bonpersoon(bool IsPartner, long Werk, long Overig, long Vrij, IReadOnlyList<Bonbetaling> Betalingen)
{
    public long Netto => Betalingen.Sum(b => b.Cents);
}

/// <summary>A payer with the month amount that counted.</summary>
/// <param name="Nummer">The loonheffingennummer; empty in receipts of before it was kept.</param>
public sealed record Bonbetaling(string Betaler, long Cents, bool IsWerk, string Nummer = "");

/// <summary>
/// The stored receipt of a proposal: every step of the Rekenverslag, the reasons and the payers. The screen opens it, and it stays
/// what it was when it was decided on.
/// </summary>
public sealed record Voorstelbon(IReadOnlyList<Bonstap> Stappen, IReadOnlyList<Bonreden> Redenen, IReadOnlyList<Bonpersoon> Personen)
{
    private static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.Web);

    public static Voorstelbon Leeg { get; } = new([], [], []);

    public static Voorstelbon Van(Voorstel voorstel, Rekenverslag verslag) => new(
        [.. verslag.Stappen.Select(s => new Bonstap(
            s.Regel.Nummer, s.Regel.Zin, s.Regel.Bron, s.Regel.GeldigVan, s.Onderwerp, s.Invoer, s.Formule, s.Parameter, s.Resultaat?.Cents))],
        [.. voorstel.Redenen().Select(r => new Bonreden(r.Signaal.Code, r.Signaal.Titel, r.Zin))],
        [.. voorstel.Beeld.Personen.Select(Persoon)]);

    public string AlsTekst() => JsonSerializer.Serialize(this, Opties);

    public static Voorstelbon Lees(string tekst) => tekst.Length == 0 ? Leeg : JsonSerializer.Deserialize<Voorstelbon>(tekst, Opties) ?? Leeg;

    private static Bonpersoon Persoon(Persoonsbeeld persoon) => new(
        persoon.Rol == Feiten.Dossierrol.Partner, persoon.Inkomen.Werk.Cents, persoon.Inkomen.Overig.Cents, persoon.Vrij.Bedrag.Cents,
        [.. persoon.Inkomen.Blokken
            .GroupBy(b => (b.Eerste.Werkgever, Werk: b.Behandeling == Normen.Behandeling.Art11, b.Eerste.Loonheffingennummer))
            .Select(g => new Bonbetaling(g.Key.Werkgever, g.Sum(b => b.Netto.Cents), g.Key.Werk, g.Key.Loonheffingennummer))]);
}
