using System.Text;
using System.Text.RegularExpressions;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Verwerkingslog;

/// <summary>One processing of somebody's data, as it is told to that person.</summary>
/// <param name="Delen">Which parts the person occurs in, such as the files of a ronde.</param>
/// <param name="Groep">Whose data it was about, where it was not recorded one by one; else empty.</param>
/// <param name="Mislukt">Nothing came out of it.</param>
public sealed record Inzagerij(
    DateTime Begin, DateTime Einde, string Naam, string Doel, string Grondslag, string Bewaartermijn, string Activiteit, string TraceId, string SpanId,
    IReadOnlyList<string> Delen, string Groep, bool Mislukt);

/// <summary>What was done with the data of one person, and what was done with everybody's.</summary>
/// <param name="Wie">Masked.</param>
public sealed record Inzagebeeld(string Wie, string Zaaknummer, DateTime Moment, IReadOnlyList<Inzagerij> Eigen, IReadOnlyList<Inzagerij> Groepen);

/// <summary>
/// Looks up which processings there were of one BSN. In the audit trail stands the case number, never the BSN; the looking up is
/// itself a processing and is recorded as one.
/// </summary>
public sealed partial class GeefInzage
{
    private readonly Uitvoerder _uitvoerder;
    private readonly Pseudoniemsleutel _sleutel;
    private readonly Verwerkingsregister _register;
    private readonly Logboek _logboek;

    internal GeefInzage(Uitvoerder uitvoerder, Pseudoniemsleutel sleutel, Verwerkingsregister register, Logboek logboek) =>
        (_uitvoerder, _sleutel, _register, _logboek) = (uitvoerder, sleutel, register, logboek);

    public const int LangsteZaaknummer = 40;

    public Task<Uitkomst<Inzagebeeld>> Voer(Gebruiker? wie, string bsntekst, string zaaknummer, CancellationToken stop = default)
    {
        zaaknummer = (zaaknummer ?? "").Trim();
        var zaakGoed = Zaaknummer().IsMatch(zaaknummer) && !LijktOpBsn(zaaknummer);
        // The object of the audit line is the case; what is no case number does not get into it.
        return _uitvoerder.Voer<Inzagebeeld>(wie, InzageRechten.Inzage, zaakGoed ? new Doel("zaak", zaaknummer) : Doel.Geen, async werk =>
        {
            if (!zaakGoed) { return Weigering.BijVeld("Zaaknummer", "Vul het zaaknummer van het verzoek in: letters, cijfers en streepjes, en geen BSN."); }
            if (!Bsn.TryLees(Encoding.UTF8.GetBytes((bsntekst ?? "").Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)), out var bsn))
            {
                return Weigering.BijVeld("Bsn", "Dit is geen burgerservicenummer. Controleer de cijfers en probeer het opnieuw.");
            }
            var pseudoniem = Pseudoniemsleutel.Van(await _sleutel.Open(werk.Context, werk.Stop), bsn);
            var (eigen, groepen) = await Zoek(werk.Context, pseudoniem, werk.Stop);
            if (await _logboek.Leg(werk, InzageVerwerkingen.Inzage, [new Betrokkene(bsn)]) is { } nietVastgelegd) { return nietVastgelegd; }
            werk.Noteer("gevonden", eigen.Count);
            return new Inzagebeeld(bsn.ToString(), zaaknummer, werk.Nu, eigen, groepen);
        }, stop);
    }

    private async Task<(IReadOnlyList<Inzagerij> Eigen, IReadOnlyList<Inzagerij> Groepen)> Zoek(PortaalContext context, UInt128 wie, CancellationToken stop)
    {
        var vak = Blokkenmaker.Vak(wie);
        var gevonden = new Dictionary<long, (Verwerking Verwerking, ulong Delen)>();
        await foreach (var blok in context.Set<Verwerkingsblok>().AsNoTracking().Where(b => b.Vak == vak).Include(b => b.Verwerking).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (Blokkenmaker.Zoek(blok.Verwerking, blok.Inhoud, wie) is { } delen) { gevonden[blok.VerwerkingId] = (blok.Verwerking, delen); }
        }
        var ids = gevonden.Where(g => g.Value.Delen != 0).Select(g => g.Key).ToList();
        var vervolg = await context.Set<Verwerking>().AsNoTracking().Where(v => v.Omvat != null && ids.Contains(v.Omvat.Value)).ToListAsync(stop);
        var rijen = gevonden.Values.Select(g => Rij(g.Verwerking, Namen(g.Verwerking, g.Delen)))
            .Concat(vervolg.Where(v => (gevonden[v.Omvat!.Value].Delen & (1UL << v.OmvatDeel)) != 0)
                .Select(v => Rij(v, Namen(gevonden[v.Omvat!.Value].Verwerking, 1UL << v.OmvatDeel))));
        var groepen = await context.Set<Verwerking>().AsNoTracking().Where(v => v.Groep != "").OrderByDescending(v => v.Id).ToListAsync(stop);
        return ([.. rijen.OrderByDescending(r => r.Begin)], [.. groepen.Select(v => Rij(v, []))]);
    }

    private Inzagerij Rij(Verwerking v, IReadOnlyList<string> delen)
    {
        var activiteit = _register.Zoek(v.Activiteit, v.Versie)
            ?? new Verwerkingsactiviteit(v.Activiteit, v.Versie, v.Activiteit, "Deze activiteit staat niet meer in het register.", "onbekend", "", "P0D");
        return new(v.Begin, v.Einde, activiteit.Naam, activiteit.Doel, activiteit.Grondslag, activiteit.Bewaartermijn, _register.Uri(activiteit), v.TraceId, v.SpanId, delen, v.Groep, v.Mislukt);
    }

    private static List<string> Namen(Verwerking verwerking, ulong delen) =>
        [.. verwerking.Delen.Split('|').Where((_, i) => i < 64 && (delen & (1UL << i)) != 0)];

    /// <summary>Any run of digits in it that is a BSN: what gets into the trail stays there.</summary>
    private static bool LijktOpBsn(string zaaknummer) => Cijfers().Matches(zaaknummer).Any(m => Bsn.TryLees(Encoding.ASCII.GetBytes(m.Value), out _));

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._/-]{1,39}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Zaaknummer();

    [GeneratedRegex("(?<![0-9])[0-9]{9}(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cijfers();
}
