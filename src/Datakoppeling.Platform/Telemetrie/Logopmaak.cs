using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Datakoppeling.Platform.Telemetrie;

/// <summary>
/// Writes one JSON object to a line. No scopes: the framework puts addresses in them; no sentence of an exception that may quote what
/// was being worked on (<see cref="Foutbericht"/>). <c>code</c> is the same for the same message in
/// every run: the id that was given, else the class and a hash of the sentence before its values are filled in.
/// </summary>
internal sealed class Logopmaak() : ConsoleFormatter(Vorm)
{
    public const string Vorm = "datakoppeling";
    private const string Sjabloon = "{OriginalFormat}";
    private static readonly JsonWriterOptions Opties = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var fout = logEntry.Exception;
        var zin = logEntry.Formatter?.Invoke(logEntry.State, fout) ?? logEntry.State?.ToString() ?? "";
        if (fout is not null) { zin = Foutbericht.Zonder(zin, fout); }
        using var geheugen = new MemoryStream();
        using (var json = new Utf8JsonWriter(geheugen, Opties))
        {
            json.WriteStartObject();
            json.WriteString("tijd", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
            json.WriteString("niveau", logEntry.LogLevel.ToString());
            json.WriteString("bron", logEntry.Category);
            json.WriteString("code", Code(logEntry));
            json.WriteString("zin", zin);
            if (logEntry.State is IReadOnlyList<KeyValuePair<string, object?>> { Count: > 1 } waarden)
            {
                json.WriteStartObject("waarden");
                // A message may name the same thing twice; an object may not.
                foreach (var (naam, waarde) in waarden.Where(w => w.Key != Sjabloon).DistinctBy(w => w.Key, StringComparer.Ordinal))
                {
                    json.WriteString(naam, waarde is Exception genoemd ? Foutbericht.Soort(genoemd) : Convert.ToString(waarde, CultureInfo.InvariantCulture));
                }
                json.WriteEndObject();
            }
            if (fout is not null) { json.WriteString("fout", Foutbericht.Van(fout)); }
            if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } span)
            {
                json.WriteString("trace", span.TraceId.ToHexString());
                json.WriteString("span", span.SpanId.ToHexString());
            }
            json.WriteEndObject();
        }
        // One call: another thread must not come between a line and its end.
        textWriter.Write(Encoding.UTF8.GetString(geheugen.GetBuffer(), 0, (int)geheugen.Length) + "\n");
    }

    private static string Code<TState>(in LogEntry<TState> melding)
    {
        if (melding.EventId.Name is { Length: > 0 } naam) { return naam; }
        var bron = melding.Category[(melding.Category.LastIndexOf('.') + 1)..];
        if (melding.EventId.Id != 0) { return string.Create(CultureInfo.InvariantCulture, $"{bron}-{melding.EventId.Id}"); }
        var sjabloon = melding.State is IReadOnlyList<KeyValuePair<string, object?>> waarden ? waarden.FirstOrDefault(w => w.Key == Sjabloon).Value as string : null;
        return sjabloon is null ? bron : $"{bron}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sjabloon)).AsSpan(0, 3))}";
    }
}
