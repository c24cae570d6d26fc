using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Datakoppeling.Platform.Telemetrie;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Datakoppeling.Tests.Platform.Telemetrie;

public sealed class LogregelTests
{
    private static JsonElement Schrijf(EventId gebeurtenis, Exception? fout, string sjabloon, params (string Naam, object? Waarde)[] waarden)
    {
        var staat = waarden.Select(w => new KeyValuePair<string, object?>(w.Naam, w.Waarde)).Append(new("{OriginalFormat}", sjabloon)).ToList();
        var uit = new StringWriter(CultureInfo.InvariantCulture);
        new Logregel().Write(new LogEntry<IReadOnlyList<KeyValuePair<string, object?>>>(LogLevel.Warning, "Datakoppeling.Platform.Klussen.Klusloper", gebeurtenis, staat, fout, (_, _) => "Een zin."), null, uit);
        var regel = uit.ToString();
        regel.ShouldEndWith("\n");
        regel.TrimEnd('\n').ShouldNotContain("\n");
        return JsonDocument.Parse(regel).RootElement;
    }

    [Fact]
    public void Regel_MetEenFoutOverMeerRegels_IsEenObjectOpEenRegel()
    {
        var regel = Schrijf(default, new InvalidOperationException("eerste\ntweede"), "Een {Wat}.", ("Wat", "zin \"met\"\nregels"), ("Wat", 2), ("Aantal", 1.5));
        regel.GetProperty("niveau").GetString().ShouldBe("Warning");
        regel.GetProperty("zin").GetString().ShouldBe("Een zin.");
        regel.GetProperty("waarden").GetProperty("Wat").GetString().ShouldBe("zin \"met\"\nregels");
        regel.GetProperty("waarden").GetProperty("Aantal").GetString().ShouldBe("1.5");
        regel.GetProperty("fout").GetString()!.ShouldContain("tweede");
        regel.TryGetProperty("trace", out _).ShouldBeFalse();
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
