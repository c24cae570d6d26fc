namespace Datakoppeling.Platform.Kluis;

/// <summary>
/// The master key, wherever it is kept: a setting, a file, or a key service. It never leaves this boundary; only data keys go in
/// and out.
/// </summary>
public interface IHoofdsleutel
{
    /// <summary>Tells keys apart without telling anything about them.</summary>
    string Id { get; }

    /// <summary>Wraps a data key for storage.</summary>
    /// <param name="vak">The compartment it belongs to: a wrapped key fits no other.</param>
    byte[] Wikkel(ReadOnlySpan<byte> datasleutel, Guid vak);

    /// <summary>The data key; throws <see cref="KluisGeschondenException"/> when it was wrapped by another key or for another compartment.</summary>
    byte[] Ontwikkel(ReadOnlySpan<byte> gewikkeld, Guid vak);

    /// <summary>
    /// The compartment is destroyed. A key service that wraps each compartment with a key of its own drops that key now, and then
    /// even a full copy of the data folder opens nothing; a master key that is one for all has nothing to forget.
    /// </summary>
    void Vergeet(Guid vak) { }
}
