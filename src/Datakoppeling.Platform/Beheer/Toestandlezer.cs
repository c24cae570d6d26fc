using System.Runtime.InteropServices;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Reservekopie;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Spoorbeheer;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Beheer;

/// <summary>Brings together how the portal stands, for the page of the applicatiebeheerder.</summary>
public sealed class Toestandlezer(
    Uitvoerder uitvoerder, Nodelezer nodes, OpslagInstellingen opslag, Sleutelmap sleutels, Ankermap ankers, IEnumerable<IAfloopbron> afloop,
    IEnumerable<Instellingenoverzicht> overzicht, Functiescheiding scheiding, IMedewerkers medewerkers, Dienststanden diensten, IConfiguration instellingen, TimeProvider klok)
{
    public async Task<Uitkomst<Toestand>> Voer(Gebruiker? wie, CancellationToken stop = default)
    {
        var gelezen = await uitvoerder.Lees<Toestand>(wie, BeheerRechten.Toestand, async context => await Lees(context, stop), stop);
        if (!gelezen.Gelukt) { return gelezen; }
        // After the context is closed: each of these has a right and a context of its own.
        var aflopend = new List<Aflopend>();
        foreach (var bron in afloop) { aflopend.AddRange(await bron.Lees(wie!, stop)); }
        return gelezen.Waarde with { LooptAf = [.. aflopend.OrderBy(a => a.TotEnMet)] };
    }

    private async Task<Toestand> Lees(PortaalContext context, CancellationToken stop)
    {
        var nu = klok.GetUtcNow().UtcDateTime;
        var sinds = nu.AddDays(-Toestand.Dagen);
        var klussen = context.Set<Klus>();
        var lopend = await klussen.Where(k => k.Status == Klusstatus.Bezig || k.Status == Klusstatus.Wachtend)
            .OrderBy(k => k.Gemaakt).ThenBy(k => k.Id).Take(Toestand.MeesteKlussen).ToListAsync(stop);
        var wachtend = await klussen.CountAsync(k => k.Status == Klusstatus.Wachtend, stop);
        var mislukt = await klussen.Where(k => k.Status == Klusstatus.Mislukt && k.Klaar > sinds)
            .OrderByDescending(k => k.Klaar).ThenByDescending(k => k.Id).Take(Toestand.MeesteKlussen).ToListAsync(stop);
        var schema = (await context.Database.GetAppliedMigrationsAsync(stop)).LastOrDefault() ?? "geen";
        return new Toestand(nu, await nodes.Lees(stop), lopend, wachtend, mislukt, await Schijf(context, stop), await Sleutels(context, stop), Laatstekopie.Lees(opslag),
            new Ankerstand(ankers.IsGekozen, ankers.Heeft(DateOnly.FromDateTime(nu)), await Breuk(context, stop)), [],
            new Versiestand(typeof(Toestandlezer).Assembly.GetName().Version?.ToString(3) ?? "", RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription, schema), Ingesteld(), scheiding.Lees(medewerkers)) { Diensten = diensten.Alle };
    }

    private static Task<long?> Breuk(PortaalContext context, CancellationToken stop) =>
        context.Set<Spoorrij>().Where(r => r.Handeling == Spoorhandelingen.Breuk).MaxAsync(r => (long?)r.Nummer, stop);

    private async Task<Sleutelstand> Sleutels(PortaalContext context, CancellationToken stop)
    {
        var aanwezig = sleutels.Alle().Select(s => s.Vak).ToHashSet();
        var vakken = await context.Set<Kluisvak>().Select(v => new { v.Id, Vernietigd = v.Vernietigd != null }).ToListAsync(stop);
        var open = vakken.Where(v => !v.Vernietigd).ToList();
        var gemaakt = await context.Set<Gegevenssleutel>().Where(s => s.Naam == Veldsleutelopening.Naam).Select(s => (DateTime?)s.Gemaakt).SingleOrDefaultAsync(stop);
        return new Sleutelstand(
            Hoofdsleutelbron.InWoorden(instellingen), gemaakt, open.Count(v => aanwezig.Contains(v.Id)), open.Count(v => !aanwezig.Contains(v.Id)), vakken.Count - open.Count);
    }

    private async Task<Schijfstand> Schijf(PortaalContext context, CancellationToken stop)
    {
        var schijf = new DriveInfo(opslag.Map);
        var database = context.Database.IsNpgsql()
            ? await context.Database.SqlQuery<long>($"SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync(stop)
            : Grootte(opslag.Map, OpslagInstellingen.Bestand + "*");
        return new Schijfstand(schijf.AvailableFreeSpace, schijf.TotalSize, database, Grootte(Kluismap.Van(opslag), "*"));
    }

    private static long Grootte(string map, string naam) => Directory.Exists(map)
        ? new DirectoryInfo(map).EnumerateFiles(naam, new EnumerationOptions { RecurseSubdirectories = false, IgnoreInaccessible = true }).Sum(Lengte) : 0;

    /// <summary>A file may be gone between the listing and the look.</summary>
    private static long Lengte(FileInfo bestand)
    {
        try { return bestand.Length; }
        catch (FileNotFoundException) { return 0; }
    }

    /// <summary>Names only: a value may be a secret, or tell of one.</summary>
    private IReadOnlyList<string> Ingesteld()
    {
        var lijst = overzicht.SelectMany(o => o.Lijst).ToList();
        var sleutelnamen = instellingen.AsEnumerable().Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => p.Key).ToList();
        return [.. lijst.Where(i => sleutelnamen.Exists(i.Past)).Select(i => i.Naam).Order(StringComparer.Ordinal)];
    }
}
