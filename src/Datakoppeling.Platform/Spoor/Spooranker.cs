using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Spoor;

/// <summary>
/// The chain at one moment: its last number and hash. Kept somewhere else it proves what the chain itself cannot: that nobody
/// rewrote the trail from an earlier line on, all hashes included, or cut off its end (the witness of Crosby and Wallach 2009).
/// </summary>
/// <param name="Nummer">The last line then; 0 for an empty trail.</param>
/// <param name="Hash">The hash of that line, in hex.</param>
/// <param name="Gemaakt">UTC.</param>
/// <param name="Handtekening">ECDSA (P-256) over the three before it, in base64: nobody but the portal makes an anchor.</param>
public sealed record Spooranker(long Nummer, string Hash, DateTime Gemaakt, string Handtekening = "")
{
    /// <summary>The most that is read as an anchor: it is a small file, and may come from anywhere.</summary>
    private const int Langste = 4096;
    private static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Begins the name of every anchor file, so that a folder of them can be read.</summary>
    public const string Voorvoegsel = "spoor-anker-";

    public string Bestandsnaam => string.Create(CultureInfo.InvariantCulture, $"{Voorvoegsel}{Gemaakt:yyyy-MM-dd}-{Nummer:D10}.json");

    /// <summary>The anchor of the chain as it is now; a refusal when what stands as its head is not from the portal.</summary>
    /// <param name="nu">UTC.</param>
    public static async Task<Uitkomst<Spooranker>> Maak(PortaalContext context, Spoorsleutel sleutel, DateTime nu, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(sleutel);
        var kop = await context.Set<Spoorkop>().AsNoTracking().FirstOrDefaultAsync(k => k.Id == Spoorkop.EnigeId, stop);
        if (kop is null || !sleutel.Past(kop)) { return new Weigering("Het spoor is buiten het portaal om gewijzigd. Controleer het spoor; maak daarna pas een anker."); }
        var anker = new Spooranker(kop.Nummer, kop.Hash, nu);
        return anker with { Handtekening = sleutel.Onderteken(anker.Inhoud) };
    }

    /// <summary>Whether the portal with this public key made it.</summary>
    internal bool IsVan(ECDsa publiek)
    {
        var handtekening = new byte[Handtekening.Length];
        return Convert.TryFromBase64String(Handtekening, handtekening, out var lengte)
            && publiek.VerifyData(Inhoud, handtekening.AsSpan(0, lengte), HashAlgorithmName.SHA256);
    }

    private byte[] Inhoud => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"datakoppeling spoor-anker 1\n{Nummer}\n{Hash}\n{Gemaakt:O}\n"));

    public byte[] AlsJson() => JsonSerializer.SerializeToUtf8Bytes(this, Opties);

    /// <summary>Reads an anchor file; refuses what is none.</summary>
    /// <param name="naam">The name of the file, for the sentence.</param>
    public static Uitkomst<Spooranker> Lees(ReadOnlySpan<byte> json, string naam)
    {
        try
        {
            if (json.Length <= Langste && JsonSerializer.Deserialize<Spooranker>(json, Opties) is { Nummer: >= 0, Hash: not null, Handtekening: not null } anker
                && Spoorhash.IsHash(anker.Hash))
            {
                return anker with { Gemaakt = DateTime.SpecifyKind(anker.Gemaakt, DateTimeKind.Utc) };
            }
        }
        catch (JsonException)
        {
            // Said below, without what stood in it.
        }
        return new Weigering($"{naam} is geen anker van het spoor. Geef een bestand dat 'spoor anker' of de pagina Spoor heeft gemaakt.");
    }
}
