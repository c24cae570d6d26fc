using System.Security.Cryptography;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Kluis;

/// <summary>
/// A data key that stands in the database, wrapped by the master key. Unlike the key of a ronde it must outlive a restored backup, so
/// it stands with what it opens. All of them are in this one table: replacing the master key need not know what each is for.
/// </summary>
public sealed class Gegevenssleutel
{
    private Gegevenssleutel() { }

    /// <summary>What it is for; there is one of each name.</summary>
    public string Naam { get; private set; } = "";

    /// <summary>What the wrapping is bound to: a wrapped key fits nowhere else.</summary>
    public Guid Vak { get; private set; }
    public byte[] Sleutel { get; private set; } = [];

    /// <summary>Which master key wrapped it.</summary>
    public string HoofdsleutelId { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime Gemaakt { get; private set; }

    internal static Gegevenssleutel Nieuw(string naam, IHoofdsleutel hoofdsleutel, DateTime nu)
    {
        var datasleutel = RandomNumberGenerator.GetBytes(Kluisindeling.Sleutel);
        var sleutel = new Gegevenssleutel { Naam = naam, Vak = Guid.NewGuid(), Gemaakt = nu };
        sleutel.Wikkel(datasleutel, hoofdsleutel);
        CryptographicOperations.ZeroMemory(datasleutel);
        return sleutel;
    }

    internal static Task<Gegevenssleutel?> Zoek(PortaalContext context, string naam, CancellationToken stop) =>
        context.Set<Gegevenssleutel>().AsNoTracking().SingleOrDefaultAsync(s => s.Naam == naam, stop);

    /// <summary>The data key; the caller forgets it after use. Throws <see cref="KluisGeschondenException"/> when the master key is another.</summary>
    internal byte[] Ontwikkel(IHoofdsleutel hoofdsleutel) => hoofdsleutel.Ontwikkel(Sleutel, Vak);

    /// <summary>Wraps the same data key with another master key.</summary>
    internal void Wikkel(ReadOnlySpan<byte> datasleutel, IHoofdsleutel hoofdsleutel) =>
        (Sleutel, HoofdsleutelId) = (hoofdsleutel.Wikkel(datasleutel, Vak), hoofdsleutel.Id);

    /// <summary>A key for one use, derived from a data key with HKDF (RFC 5869).</summary>
    internal static byte[] Afgeleid(ReadOnlySpan<byte> datasleutel, ReadOnlySpan<byte> waarvoor)
    {
        var uit = new byte[Kluisindeling.Sleutel];
        HKDF.Expand(HashAlgorithmName.SHA256, datasleutel, uit, waarvoor);
        return uit;
    }
}
