using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Leveringen;

/// <summary>A fault of a rejected row: where and why, never the value.</summary>
public sealed class Afkeuring
{
    private Afkeuring() { }

    public long Id { get; private set; }
    public Guid LeveringId { get; private set; }
    public long Rijnummer { get; private set; }
    public string Kolom { get; private set; } = "";
    public string Reden { get; private set; } = "";

    public static Afkeuring Van(Guid levering, Bestandsfout fout) => new()
    {
        LeveringId = levering, Rijnummer = fout.Rijnummer, Kolom = fout.Kolom, Reden = fout.Reden,
    };
}
