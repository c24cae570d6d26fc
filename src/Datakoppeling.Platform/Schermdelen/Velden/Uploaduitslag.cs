using System.Text.Json;

namespace Datakoppeling.Platform.Schermdelen.Velden;

/// <summary>What came of an upload that the endpoint accepted.</summary>
/// <param name="Bestandsnaam">As the sender called it: for the screen only, it may hold a name.</param>
/// <param name="Grootte">In bytes.</param>
/// <param name="Antwoord">The endpoint's value as JSON.</param>
public sealed record Uploaduitslag(string Bestandsnaam, long Grootte, string Antwoord)
{
    private static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.Web);

    /// <summary>The value that the endpoint gave back.</summary>
    public T? Lees<T>() => JsonSerializer.Deserialize<T>(Antwoord, Opties);
}
