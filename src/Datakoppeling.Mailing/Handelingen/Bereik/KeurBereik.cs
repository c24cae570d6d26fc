using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Handelingen.Bereik;

/// <summary>A row of a table of reach beside what is kept now; null when nothing is.</summary>
public sealed record Bereikvoorstelrij(Bereikopgave Nieuw, Bereikopgave? Was)
{
    public bool IsGelijk => Was is { } was && (was.Gebruikers, was.GroepCbs, was.GroepGemeente) == (Nieuw.Gebruikers, Nieuw.GroepCbs, Nieuw.GroepGemeente);
}

/// <summary>What a table would fill in, and what is wrong with it; with one fault nothing of it is kept.</summary>
/// <param name="HeeftBuiten">It has the column of users outside the group, which is not kept.</param>
public sealed record Bereikvoorstel(IReadOnlyList<Bereikvoorstelrij> Rijen, IReadOnlyList<Bestandsfout> Fouten, bool HeeftBuiten);

/// <summary>Reads a table of reach for a preview; nothing is kept.</summary>
public sealed class KeurBereik(Uitvoerder uitvoerder, MailingInstellingen instellingen)
{
    /// <summary>Bytes: twenty years of a hundred regelingen are a tenth of this.</summary>
    public const int Grootste = 1 << 20;

    private static readonly Weigering TeGroot = new("Deze tabel is groter dan 1 MB. Lever alleen de jaren aan die je wilt invullen.");

    /// <summary>A table that was pasted.</summary>
    public Task<Uitkomst<Bereikvoorstel>> Plak(Gebruiker? wie, string tekst, CancellationToken stop = default) =>
        Lees(wie, "De tabel", Encoding.UTF8.GetBytes(tekst), stop);

    /// <summary>A file.</summary>
    public async Task<Uitkomst<Bereikvoorstel>> Voer(Gebruiker? wie, Stream inhoud, CancellationToken stop = default)
    {
        if (await uitvoerder.ZonderRecht(wie, MailingRechten.BereikVullen) is { } geenRecht) { return geenRecht; }
        ArgumentNullException.ThrowIfNull(inhoud);
        using var geheel = new MemoryStream();
        var stuk = new byte[16 << 10];
        int gelezen;
        while ((gelezen = await inhoud.ReadAsync(stuk, stop)) > 0)
        {
            if (geheel.Length + gelezen > Grootste) { return TeGroot; }
            geheel.Write(stuk, 0, gelezen);
        }
        return await Lees(wie, "bereik.csv", geheel.ToArray(), stop);
    }

    private Task<Uitkomst<Bereikvoorstel>> Lees(Gebruiker? wie, string naam, byte[] ruw, CancellationToken stop) =>
        uitvoerder.Lees<Bereikvoorstel>(wie, MailingRechten.BereikVullen, async context =>
        {
            if (ruw.Length > Grootste) { return TeGroot; }
            var gelezen = Bereikinvoer.Lees(naam, ruw, instellingen.Regelingen());
            if (gelezen.Weigering is { } weigering) { return weigering; }
            var invoer = gelezen.Waarde;
            var jaren = invoer.Opgaven.Select(o => o.Jaar).Distinct().ToList();
            var nu = (await context.Set<Bereikcijfer>().Where(b => jaren.Contains(b.Jaar)).ToListAsync(stop)).ToDictionary(b => (b.Jaar, b.Regeling));
            return new Bereikvoorstel(
                [.. invoer.Opgaven.Select(o => new Bereikvoorstelrij(o, nu.GetValueOrDefault((o.Jaar, o.Regeling))?.AlsOpgave()))], invoer.Fouten, invoer.HeeftBuiten);
        }, stop);
}

internal static class Bereikopgaven
{
    public static Bereikopgave AlsOpgave(this Bereikcijfer cijfer) => new(0, cijfer.Jaar, cijfer.Regeling, cijfer.Naam, cijfer.Gebruikers, cijfer.GroepCbs, cijfer.GroepGemeente);

    /// <summary>Every regeling of the table once: its code and its name.</summary>
    public static IReadOnlyList<(string Code, string Naam)> Regelingen(this MailingInstellingen instellingen) =>
        [.. instellingen.Configuratie.Regelingen.DistinctBy(r => r.Code, StringComparer.Ordinal).Select(r => (r.Code, r.Naam))];
}
