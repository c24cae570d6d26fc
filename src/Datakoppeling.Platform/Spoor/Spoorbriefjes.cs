using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Spoor;

/// <summary>What a verb did on the machine, for a line of the trail: counts and codes, nothing else.</summary>
public sealed record Spoorbriefje(string Handeling, string ObjectId, int Bestanden, long Bytes, DateTime Moment)
{
    internal Spoorrij AlsRij(bool later) => new()
    {
        Moment = Moment, Wie = "opdrachtregel", Handeling = Handeling, ObjectSoort = "reservekopie", ObjectId = ObjectId, Resultaat = Resultaat.Gelukt, Herkomst = "opdrachtregel",
        Details = string.Create(CultureInfo.InvariantCulture, $"bestanden={Bestanden}; bytes={Spoorgetal.Tekst(Bytes)}{(later ? "; via=briefje" : "")}"),
    };
}

/// <summary>
/// Lines of verbs that had no master key, and so could seal none: they leave a note in the data folder, and the portal writes the line.
/// A copy of every night needs no key, and should not have it.
/// </summary>
public sealed partial class Spoorbriefjes(OpslagInstellingen opslag, IDbContextFactory<PortaalContext> contexten, Spoorschrijver schrijver, ILogger<Spoorbriefjes> log)
{
    /// <summary>Name of the folder in the data folder.</summary>
    public const string Map = "spoor-briefjes";

    private const int Langste = 4096;

    /// <summary>Leaves a note, whole or not at all.</summary>
    /// <param name="gegevens">The data folder.</param>
    public static void Leg(string gegevens, Spoorbriefje briefje) =>
        Heelbestand.Schrijf(Path.Combine(gegevens, Map, Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture) + ".json"), JsonSerializer.SerializeToUtf8Bytes(briefje), overheen: false);

    /// <summary>Writes the lines of all notes and takes them away. On several nodes the one that takes a note away writes its line.</summary>
    public async Task Verwerk(CancellationToken stop = default)
    {
        var map = Path.Combine(opslag.Map, Map);
        if (!Directory.Exists(map)) { return; }
        foreach (var pad in Directory.EnumerateFiles(map, "*.json").Order(StringComparer.Ordinal).ToList())
        {
            var bezig = pad + "." + Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + ".bezig";
            try { File.Move(pad, bezig); }
            catch (FileNotFoundException) { continue; }
            if (Lees(bezig) is not { } briefje)
            {
                log.LogError("Een briefje voor het spoor is onleesbaar en blijft liggen in {Map}.", Map);
                File.Move(bezig, pad + ".onleesbaar");
                continue;
            }
            try { await schrijver.SchrijfLos(contexten, briefje.AlsRij(later: true), stop); }
            catch
            {
                File.Move(bezig, pad);
                throw;
            }
            File.Delete(bezig);
        }
    }

    /// <summary>Only what a verb writes: a note may have been made by anybody who can write the folder.</summary>
    private static Spoorbriefje? Lees(string pad)
    {
        if (new FileInfo(pad).Length > Langste) { return null; }
        try
        {
            return JsonSerializer.Deserialize<Spoorbriefje>(File.ReadAllBytes(pad)) is { Bestanden: >= 0, Bytes: >= 0, Handeling: Spoorhandelingen.Herstel or Spoorhandelingen.Kopie } briefje
                && Kopienaam().IsMatch(briefje.ObjectId) && briefje.Moment.Year is > 2000 and < 2200 ? briefje with { Moment = DateTime.SpecifyKind(briefje.Moment, DateTimeKind.Utc) } : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("^datakoppeling-[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}\\.[0-9]{3}Z$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kopienaam();
}
