using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Mailing.Batch;

/// <summary>The counts of a run, as <c>telling.json</c> and as the closing lines of the verb.</summary>
internal static class Koppelverslag
{
    public static void Schrijf(Koppelresultaat resultaat, string hash, Stream naar)
    {
        using var json = new Utf8JsonWriter(naar, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("peildatum", resultaat.Peildatum.Iso());
        json.WriteString("runhash", hash);
        json.WriteNumber("persoonslijsten", resultaat.Persoonslijsten);
        json.WriteNumber("inwoners", resultaat.Inwoners);
        json.WriteNumber("gezinnen", resultaat.Gezinnen);
        json.WriteNumber("brieven", resultaat.Brieven);
        json.WriteStartObject("bestanden");
        foreach (var (naam, telling) in resultaat.Bestanden)
        {
            json.WriteStartObject(naam);
            telling.Schrijf(json);
            json.WriteStartArray("waarschuwingen");
            foreach (var zin in resultaat.Waarschuwingen.GetValueOrDefault(naam) ?? []) { json.WriteStringValue(zin); }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartObject("regelingen");
        foreach (var r in resultaat.Regelingen)
        {
            json.WriteStartObject(r.Code);
            json.WriteNumber("zeker", r.Zeker);
            json.WriteNumber("onzeker", r.Onzeker);
            json.WriteNumber("handwerk", r.Handwerk);
            json.WriteNumber("geen kandidaat", r.GeenKandidaat);
            json.WriteNumber("al toegekend", r.AlToegekend);
            json.WriteNumber("geen geadresseerde", r.GeenGeadresseerde);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static string Samenvatting(Koppelresultaat resultaat, TimeSpan duur)
    {
        var tekst = new StringBuilder();
        var brp = resultaat.Bestanden[Bronlijst.Brp];
        tekst.AppendLine(Nederlands.Cultuur, $"BRP: {brp.Gelezen:N0} rijen gelezen, {brp.Aangenomen:N0} aangenomen, {brp.Afgekeurd:N0} afgekeurd, {brp.Apart.Values.Sum():N0} apart; {resultaat.Persoonslijsten:N0} persoonslijsten.");
        tekst.AppendLine(Nederlands.Cultuur, $"Inwoners {resultaat.Inwoners:N0}; gezinnen met een treffer {resultaat.Gezinnen:N0}.");
        foreach (var r in resultaat.Regelingen)
        {
            tekst.AppendLine(Nederlands.Cultuur, $"{r.Code,-30} {r.Brieven,10:N0} brieven, waarvan zeker {r.Zeker,10:N0} en onzeker {r.Onzeker,10:N0}; handwerk {r.Handwerk:N0}");
        }
        tekst.Append(Nederlands.Cultuur, $"Samen {resultaat.Brieven:N0} brieven en {resultaat.Fouten.Count:N0} meldingen over afgekeurde rijen, in {duur.TotalSeconds:N2} s.");
        return tekst.ToString();
    }

    /// <summary>Rows and megabytes a second, the most memory in use, and what each phase took.</summary>
    /// <param name="bytes">The size of all sources.</param>
    public static string Snelheid(Koppelresultaat resultaat, long bytes, IReadOnlyList<(string Fase, TimeSpan Duur)> fasen)
    {
        var seconden = fasen.Sum(f => f.Duur.TotalSeconds);
        var rijen = resultaat.Bestanden.Values.Sum(b => b.Gelezen);
        using var proces = Process.GetCurrentProcess();
        var tekst = new StringBuilder();
        tekst.Append(Nederlands.Cultuur, $"{rijen:N0} rijen en {bytes / 1e6:N0} MB: {rijen / seconden:N0} rijen/s, {bytes / 1e6 / seconden:N0} MB/s, piek {proces.PeakWorkingSet64 / 1e6:N0} MB geheugen.");
        foreach (var (fase, duur) in fasen) { tekst.AppendLine().Append(Nederlands.Cultuur, $"  {fase,-22} {duur.TotalSeconds,6:N2} s  {duur.TotalSeconds / seconden,6:P0}"); }
        return tekst.ToString();
    }
}
