using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Tabellen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Tabelbeheer;

/// <summary>What an imported table answers.</summary>
public sealed record Tabelantwoord(int Concepten, string Zin);

/// <summary>Reads a table from a file: what differs from what holds becomes drafts, which are submitted and approved like any other.</summary>
public sealed class LeesTabelIn(Uitvoerder uitvoerder, Tabelzoeker tabellen)
{
    /// <summary>A table is a page of figures, not a delivery.</summary>
    public const long Grootst = 1L << 20;

    private const string Grond = "ingelezen uit een bestand";

    public async Task<Uitkomst<Tabelantwoord>> Voer(Gebruiker? wie, string naam, Stream inhoud, CancellationToken stop = default)
    {
        if (await uitvoerder.ZonderRecht(wie, Tabelrechten.Opstellen) is { } geenRecht) { return geenRecht; }
        if (tabellen.Zoek(naam) is not { } tabel) { return Tabelzoeker.Onbekend; }
        using var geheugen = new MemoryStream();
        await inhoud.CopyToAsync(geheugen, stop);
        var fouten = new Tabelfouten();
        var rijen = Tabellezer.Lees(tabel, geheugen.ToArray(), isEigen: true, fouten);
        foreach (var rij in rijen) { tabel.Keur(new Tabelcellen(tabel, rij, fouten)); }
        if ((fouten.Bezwaar ?? Tabelwijziging.Bezwaar(rijen.Select(r => r.Cellen))) is { } bezwaar) { return await uitvoerder.Weiger(wie, Tabelrechten.Opstellen, new Doel("tabel", naam), bezwaar); }
        return await uitvoerder.Voer<Tabelantwoord>(wie, Tabelrechten.Opstellen, new Doel("tabel", naam), async werk =>
        {
            var bekend = (await Eigentabellen.Lees(werk.Context, werk.Stop)).Alles(tabel).Select(r => Vorm(tabel, r)).ToHashSet(StringComparer.Ordinal);
            var aantal = 0;
            foreach (var geheel in rijen.GroupBy(r => r.Naam(tabel), StringComparer.Ordinal))
            {
                Tabelrij[] samen = [.. geheel.Select(r => r with { Rijnummer = 0 })];
                if (samen.All(r => bekend.Contains(Vorm(tabel, r)))) { continue; }
                werk.Context.Add(Tabelwijziging.Nieuw(tabel, samen, Grond, werk.Wie, werk.Nu));
                aantal++;
            }
            werk.Noteer("tabel", tabel.Naam);
            werk.Noteer("concepten", aantal);
            werk.Meld(new TabelGewijzigd(tabel.Naam));
            return new Tabelantwoord(aantal, aantal switch
            {
                0 => "In het bestand staat niets anders dan wat al geldt.",
                1 => "Er staat een concept klaar. Kijk het na en dien het in.",
                _ => $"Er staan {aantal} concepten klaar. Kijk ze na en dien ze in.",
            });
        }, stop);
    }

    // The same amount with a comma or with two decimals is the same row.
    private static string Vorm(Tabel tabel, Tabelrij rij)
    {
        using var stroom = new MemoryStream();
        Tabelschrijver.Schrijf(tabel, [rij], stroom);
        return System.Text.Encoding.UTF8.GetString(stroom.ToArray());
    }
}
