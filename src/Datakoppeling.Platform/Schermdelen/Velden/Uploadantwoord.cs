using System.Text.Json;

namespace Datakoppeling.Platform.Schermdelen.Velden;

/// <summary>Turns the answer of an upload endpoint into a sentence for who sent the file.</summary>
public static class Uploadantwoord
{
    /// <summary>Why it was not taken; null when it was.</summary>
    /// <param name="status">HTTP status; 0 when the sending broke off.</param>
    /// <param name="antwoord">Body: <c>{"weigering": zin}</c> for a refusal.</param>
    public static string? Bezwaar(int status, string antwoord) => status switch
    {
        >= 200 and < 300 => null,
        0 => "Het bestand is niet aangekomen: de verbinding werd verbroken of het versturen is gestopt. Er is niets opgeslagen. Probeer het opnieuw.",
        401 => "Je bent niet meer aangemeld. Meld je opnieuw aan en lever het bestand opnieuw aan.",
        403 => "Je rol mag dit bestand niet aanleveren. Vraag het de applicatiebeheerder.",
        _ when Zin(antwoord) is { } zin => zin,
        413 => "Het bestand is te groot.",
        _ => "Het bestand kon niet worden verwerkt. Er is niets opgeslagen. Probeer het opnieuw; blijft het misgaan, bel de applicatiebeheerder.",
    };

    private static string? Zin(string antwoord)
    {
        try
        {
            using var json = JsonDocument.Parse(antwoord);
            return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty("weigering", out var zin) ? zin.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
