using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Regels;

namespace Datakoppeling.Oib.Signalen;

/// <summary>
/// Tells a deviation from the month before: how much, compared with what, and which payer made the difference when the earlier
/// payers are known (the portal keeps them; historie.csv does not).
/// </summary>
internal static class Afwijkingsreden
{
    public static string Zin(Persoonsbeeld persoon, Maandbeeld beeld)
    {
        var maand = beeld.Maand;
        var verschil = Persoonssignalen.Verschil(persoon, beeld) ?? Bedrag.Nul;
        var vorige = persoon.Historie.Op(maand.Vorige)?.Netto ?? Bedrag.Nul;
        var richting = verschil.IsNegatief ? "minder" : "meer";
        var zin = $"{verschil.Abs().Leesbaar()} {richting} dan in {maand.Vorige.Naam} ({vorige.Leesbaar()})";
        return Zinnen.Zin(persoon.Rol, $"{zin}{Oorzaak(persoon, maand, verschil)}.");
    }

    private static string Oorzaak(Persoonsbeeld persoon, Maand maand, Bedrag verschil)
    {
        var nu = Nu(persoon);
        if (!persoon.Historie.Betalers.TryGetValue(maand.Vorige, out var toen))
        {
            return nu.Count switch
            {
                0 => ": nu is er niets dat meetelt",
                1 => $": {nu[0].Betaler} betaalde {nu[0].Netto.Leesbaar()}",
                _ => ": " + string.Join(", ", nu.Select(b => $"{b.Betaler} {b.Netto.Leesbaar()}")),
            };
        }
        // The payer whose amount moved most in the direction of the whole.
        var grootste = nu.Select(b => b.Betaler).Concat(toen.Select(b => b.Betaler)).Distinct(StringComparer.Ordinal)
            .Select(naam => (Naam: naam, Nu: Van(nu, naam), Toen: Van(toen, naam)))
            .Select(b => (b.Naam, b.Nu, b.Toen, Verschil: b.Nu - b.Toen))
            .Where(b => b.Verschil.IsNegatief == verschil.IsNegatief && !b.Verschil.IsNul)
            .OrderByDescending(b => b.Verschil.Abs()).ThenBy(b => b.Naam, StringComparer.Ordinal).FirstOrDefault();
        return grootste switch
        {
            { Naam: null } => "",
            { Toen.IsNul: true } => $": {grootste.Naam} is nieuw en betaalde {grootste.Nu.Leesbaar()}",
            { Nu.IsNul: true } => $": {grootste.Naam} betaalde niets, eerder {grootste.Toen.Leesbaar()}",
            _ => $": {grootste.Naam} betaalde {grootste.Verschil.Abs().Leesbaar()} {(verschil.IsNegatief ? "minder" : "meer")}",
        };
    }

    private static List<Betaling> Nu(Persoonsbeeld persoon) => [.. persoon.Inkomen.Blokken
        .GroupBy(b => b.Eerste.Werkgever, StringComparer.Ordinal)
        .Select(g => new Betaling(g.Key, g.Aggregate(Bedrag.Nul, (som, b) => som + b.Netto)))];

    private static Bedrag Van(IEnumerable<Betaling> betalingen, string naam) =>
        betalingen.Where(b => b.Betaler == naam).Aggregate(Bedrag.Nul, (som, b) => som + b.Netto);
}
