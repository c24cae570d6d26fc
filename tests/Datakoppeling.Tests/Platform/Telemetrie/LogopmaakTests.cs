using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Datakoppeling.Platform.Telemetrie;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Datakoppeling.Tests.Platform.Telemetrie;

public sealed class LogopmaakTests
{
    private static JsonElement Schrijf(EventId gebeurtenis, Exception? fout, string sjabloon, params (string Naam, object? Waarde)[] waarden)
    {
        var staat = waarden.Select(w => new KeyValuePair<string, object?>(w.Naam, w.Waarde)).Append(new("{OriginalFormat}", sjabloon)).ToList();
        var uit = new StringWriter(CultureInfo.InvariantCulture);
        new Logopmaak().Write(new LogEntry<IReadOnlyList<KeyValuePair<string, object?>>>(LogLevel.Warning, "Datakoppeling.Platform.Klussen.Klusloper", gebeurtenis, staat, fout, (_, _) => "Een zin."), null, uit);
        var rij = uit.ToString();
        rij.ShouldEndWith("\n");
        rij.TrimEnd('\n').ShouldNotContain("\n");
        return JsonDocument.Parse(rij).RootElement;
    }

    [Fact]
    public void Regel_MetEenFoutOverMeerRegels_IsEenObjectOpEenRegel()
    {
        var rij = Schrijf(default, new TimeoutException("eerste\ntweede"), "Een {Wat}.", ("Wat", "zin \"met\"\nregels"), ("Wat", 2), ("Aantal", 1.5));
        rij.GetProperty("niveau").GetString().ShouldBe("Warning");
        rij.GetProperty("zin").GetString().ShouldBe("Een zin.");
        rij.GetProperty("waarden").GetProperty("Wat").GetString().ShouldBe("zin \"met\"\nregels");
        rij.GetProperty("waarden").GetProperty("Aantal").GetString().ShouldBe("1.5");
        rij.GetProperty("fout").GetString()!.ShouldContain("tweede");
        rij.TryGetProperty("trace", out _).ShouldBeFalse();
    }

    /// <summary>The framework puts the value in its sentence; here that is a person.</summary>
    public static TheoryData<Exception> Noemers => new(
        Gooi(() => DateTime.ParseExact("Kuipersma", "yyyy", CultureInfo.InvariantCulture).Year),
        Gooi(() => int.Parse("Kuipersma", CultureInfo.InvariantCulture)),
        Gooi(() => new Dictionary<string, int>(StringComparer.Ordinal)["Kuipersma"]),
        Gooi(() => new Dictionary<string, int>(StringComparer.Ordinal) { { "Kuipersma", 1 } }.TryAdd("x", 1) ? new[] { "Kuipersma", "Kuipersma" }.ToDictionary(n => n, StringComparer.Ordinal).Count : 0),
        Gooi(() => Enum.Parse<DayOfWeek>("Kuipersma") == DayOfWeek.Friday ? 1 : 0),
        new TimeoutException("Te laat.", Gooi(() => int.Parse("Kuipersma", CultureInfo.InvariantCulture))),
        new AggregateException(new TimeoutException("Te laat."), Gooi(() => int.Parse("Kuipersma", CultureInfo.InvariantCulture))),
        new Npgsql.PostgresException("invalid input syntax for type integer: \"Kuipersma\"", "ERROR", "ERROR", "22P02"));

    [Theory]
    [MemberData(nameof(Noemers))]
    public void Fout_DieNoemtWaarmeeGewerktWerd_StaatZonderDieZinInHetLog(Exception fout)
    {
        // As EF writes it: the whole exception among the values, and in the sentence.
        var staat = new List<KeyValuePair<string, object?>> { new("Soort", "x"), new("error", fout), new("{OriginalFormat}", "Fout bij {Soort}: {error}") };
        var uit = new StringWriter(CultureInfo.InvariantCulture);
        new Logopmaak().Write(new LogEntry<IReadOnlyList<KeyValuePair<string, object?>>>(LogLevel.Error, "EF", default, staat, fout, (_, f) => "Fout bij x: " + f), null, uit);
        uit.ToString().ShouldNotContain("Kuipersma");
        uit.ToString().ShouldContain(fout.GetType().FullName!);
        fout.ToString().ShouldContain("Kuipersma", Case.Sensitive, "anders toetst dit niets");
    }

    [Fact]
    public void Fout_VanDeSchijfOfHetNet_ZegtWatErIs_EnElkeFoutWaar()
    {
        var fout = Gooi(() => throw new IOException("Geen ruimte meer.", new FormatException("Kuipersma")));
        var rij = Schrijf(default, fout, "x").GetProperty("fout").GetString()!;
        rij.ShouldContain("System.IO.IOException: Geen ruimte meer.");
        rij.ShouldContain("---> System.FormatException");
        rij.ShouldContain(nameof(Gooi));
    }

    private static Exception Gooi(Func<int> doe)
    {
        try
        {
            doe();
            throw new InvalidOperationException("Dit had moeten mislukken.");
        }
        catch (Exception fout) when (fout is not InvalidOperationException)
        {
            return fout;
        }
    }

    [Fact]
    public void Code_IsDeNaamOfEenVasteAfleidingVanDeZin()
    {
        Schrijf(new EventId(1001, "NietGereed"), null, "x").GetProperty("code").GetString().ShouldBe("NietGereed");
        Schrijf(new EventId(14), null, "x").GetProperty("code").GetString().ShouldBe("Klusloper-14");
        var code = Schrijf(default, null, "Klus {Klus} mislukte.", ("Klus", 1)).GetProperty("code").GetString();
        code.ShouldBe(Schrijf(default, null, "Klus {Klus} mislukte.", ("Klus", 2)).GetProperty("code").GetString());
        string.Equals(code, Schrijf(default, null, "Iets anders.").GetProperty("code").GetString(), StringComparison.Ordinal).ShouldBeFalse();
        code!.ShouldStartWith("Klusloper-");
    }

    [Fact]
    public void Trace_TijdensEenVerzoek_StaatInDeRegel()
    {
        using var verzoek = new Activity("verzoek").SetIdFormat(ActivityIdFormat.W3C).Start();
        Schrijf(default, null, "x").GetProperty("trace").GetString().ShouldBe(verzoek.TraceId.ToHexString());
    }
}
