namespace Datakoppeling.Platform.Kluis;

/// <summary>
/// The data key of the encrypted fields, wrapped by the master key. Unlike the key of a ronde it must outlive a restored backup,
/// so it stands in the database with what it opens.
/// </summary>
public sealed class Veldsleutel : IGewikkeldeSleutel
{
    /// <summary>There is one.</summary>
    public const string Enige = "velden";

    public string Naam { get; internal set; } = Enige;

    /// <summary>What the wrapping is bound to: a wrapped key fits nowhere else.</summary>
    public Guid Vak { get; internal set; }
    public byte[] Sleutel { get; internal set; } = [];

    /// <summary>Which master key wrapped it.</summary>
    public string HoofdsleutelId { get; internal set; } = "";

    /// <summary>UTC.</summary>
    public DateTime Gemaakt { get; internal set; }

    public void Herwikkel(byte[] sleutel, string hoofdsleutelId) => (Sleutel, HoofdsleutelId) = (sleutel, hoofdsleutelId);
}
