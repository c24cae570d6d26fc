using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Platform.Schermdelen.Teksten;
using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Oib.Schermen;

/// <summary>Where a case stands, in the words on top of it.</summary>
/// <param name="Kern">What holds now: what was decided, otherwise what is proposed.</param>
/// <param name="Meer">By whom and why; empty when there is nothing to add.</param>
public sealed record Zaakstand(string Kern, string Meer, Statussoort Soort)
{
    /// <param name="naam">The name of a colleague.</param>
    public static Zaakstand Van(Dossiermaand maand, Func<string, string> naam)
    {
        ArgumentNullException.ThrowIfNull(maand);
        ArgumentNullException.ThrowIfNull(naam);
        return maand switch
        {
            { Teruggestuurd: { } terug } => Teruggestuurd(maand, terug, naam),
            { WachtOpTweede: { } wacht } => new($"{naam(wacht.Wie)} besloot: {Besluit(wacht)}. Het wacht op een tweede persoon.", Vergeleken(maand, wacht) + Reden(wacht), Statussoort.Aandacht),
            { Bak: Bak.Besloten, LaatsteBesluit: { } besluit } => new(
                $"Besloten: {Besluit(besluit)} over {maand.Maand.Leesbaar}{Over(maand, besluit)}.",
                $"{Wie(besluit, naam)}.{(besluit.Soort == Besluitsoort.Aangepast ? Voorgesteld(besluit) : "")}{Reden(besluit)}", Statussoort.Goed),
            { Bak: Bak.Aangehouden, AangehoudenTot: { } tot } => Aangehouden(maand, tot, naam),
            { LaatsteBesluit: { } eerder } => new(Toon.Voorstelzin(maand),
                $"Er was al besloten: {Besluit(eerder)} ({naam(eerder.Wie)}, {Toon.Dag(eerder.Wanneer)}). Daarna kwam er een nieuwe levering.", Statussoort.Aandacht),
            _ => new(Toon.Voorstelzin(maand), Aangevuld(maand, naam), Statussoort.Info),
        };
    }

    private static Zaakstand Teruggestuurd(Dossiermaand maand, Beslissing terug, Func<string, string> naam) => new(
        $"Teruggestuurd door {naam(terug.Tweede)}: {terug.Terugreden ?? "zonder reden"}",
        maand is { Bak: Bak.Besloten, LaatsteBesluit: { } eerder }
            ? $"Het ging om het besluit van {naam(terug.Wie)}: {Besluit(terug)}. Het eerdere besluit blijft gelden: {Besluit(eerder)}."
            : $"Het ging om het besluit van {naam(terug.Wie)}: {Besluit(terug)}. Over deze maand moet opnieuw worden besloten.", Statussoort.Gevaar);

    private static Zaakstand Aangehouden(Dossiermaand maand, DateOnly tot, Func<string, string> naam)
    {
        var besluit = maand.Beslissingen.MaxBy(b => b.Volgnummer);
        return new($"Aangehouden tot {Nederlands.Tekst(tot)}. {Toon.Voorstelzin(maand)}", besluit is null ? "" : $"{Wie(besluit, naam)}.{Reden(besluit)}", Statussoort.Neutraal);
    }

    private static string Besluit(Beslissing besluit) => besluit.Bedrag is { IsNul: false } bedrag ? $"verreken {Nederlands.Tekst(bedrag)}" : "verreken niets";

    private static string Over(Dossiermaand maand, Beslissing besluit) => maand.Norm is { } norm && besluit.Bedrag is { } bedrag
        ? $"; er blijft {Nederlands.Tekst(Bedrag.Max(Bedrag.Nul, norm - bedrag))} uitkering over"
        : "";

    private static string Vergeleken(Dossiermaand maand, Beslissing wacht) => maand.LaatsteBesluit?.Bedrag is { } eerder
        ? $"Eerder besloten: {Nederlands.Tekst(eerder)}."
        : Voorgesteld(wacht).TrimStart();

    private static string Voorgesteld(Beslissing besluit) => besluit.Voorgesteld is { } voorgesteld ? $" Voorgesteld was {Nederlands.Tekst(voorgesteld)}." : " Er was geen bedrag voorgesteld.";

    private static string Reden(Beslissing besluit) => besluit.Reden.Length > 0 ? " Reden: " + besluit.Reden : "";

    private static string Wie(Beslissing besluit, Func<string, string> naam) => besluit.Tweede.Length > 0 && !besluit.Teruggestuurd
        ? $"{naam(besluit.Wie)} besloot, {naam(besluit.Tweede)} bevestigde, {Toon.Dag(besluit.TweedeWanneer!.Value)}"
        : $"{naam(besluit.Wie)}, {Toon.Dag(besluit.Wanneer)}";

    // Each field once, with what counts now.
    private static string Aangevuld(Dossiermaand maand, Func<string, string> naam)
    {
        var laatste = maand.Aanvullingen.GroupBy(a => (a.VanDossier, a.InkomstId, a.Kolom)).Select(g => g.MaxBy(a => a.Id)!).OrderBy(a => a.Id).ToList();
        if (laatste.Count == 0) { return ""; }
        var wat = laatste.Select(a => $"{Toon.Kolom(a.Kolom)} is {Toon.Cel(a.Waarde)} ({(a.Geleverd.Length > 0 ? $"geleverd was {Toon.Cel(a.Geleverd)}" : "geleverd was niets")})");
        return $"Met de hand aangevuld door {string.Join(" en ", laatste.Select(a => naam(a.Wie)).Distinct(StringComparer.Ordinal))}: {string.Join("; ", wat)}.";
    }
}
