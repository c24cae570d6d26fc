using System.Text.Json;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>
/// The account of one file: read = accepted + rejected + set aside, always (bestandsindelingen.md).
/// </summary>
public sealed class Bestandstelling
{
    private readonly SortedDictionary<string, long> _apart = new(StringComparer.Ordinal);

    /// <param name="redenen">The reasons for setting aside that are shown also when their count is zero.</param>
    public Bestandstelling(params IEnumerable<string> redenen)
    {
        foreach (var reden in redenen) { _apart[reden] = 0; }
    }

    /// <summary>How the file was read as text.</summary>
    public Tekencodering Codering { get; set; }

    public long Gelezen => Aangenomen + Afgekeurd + _apart.Values.Sum();
    public long Aangenomen { get; private set; }
    public long Afgekeurd { get; private set; }
    public IReadOnlyDictionary<string, long> Apart => _apart;

    public void NeemAan(long aantal = 1) => Aangenomen += aantal;
    public void KeurAf(long aantal = 1) => Afgekeurd += aantal;
    /// <summary>Rows that were accepted and turn out not to count here: they move, so that the account still closes.</summary>
    public void VerplaatsNaarApart(string reden, long aantal)
    {
        NeemAan(-aantal);
        ZetApart(reden, aantal);
    }

    /// <summary>Writes the account into the object of its file in <c>telling.json</c>.</summary>
    public void Schrijf(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteString("codering", Codering.Naam());
        json.WriteNumber("gelezen", Gelezen);
        json.WriteNumber("aangenomen", Aangenomen);
        json.WriteNumber("afgekeurd", Afgekeurd);
        json.WriteStartObject("apart");
        foreach (var (reden, aantal) in _apart) { json.WriteNumber(reden, aantal); }
        json.WriteEndObject();
    }

    public void ZetApart(string reden, long aantal = 1) => _apart[reden] = _apart.GetValueOrDefault(reden) + aantal;
}
