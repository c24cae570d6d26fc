namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>The files beside the BRP, all open at once: a household writes its rows in each and is then forgotten.</summary>
internal sealed class Bronnen : IDisposable
{
    private static ReadOnlySpan<byte> Periode => "bsn;ingangsdatum;einddatum"u8;
    private readonly List<(string Naam, Stadsbestand Bestand)> _open = [];

    public Bronnen(Func<string, Stream> open, int fouten)
    {
        Leerlingen = Open("leerlingen", "bsn;schooljaar;onderwijssoort;leerjaar"u8);
        Bijstand = Open("bijstand", Periode);
        Aio = Open("aio", Periode);
        Tozo = Open("tozo", Periode);
        BijzondereBijstand = Open("bijzondere-bijstand", "bsn;soort;ingangsdatum;einddatum"u8);
        Bbz = Open("bbz", "bsn;omgezet_in_gift;datum_besluit"u8);
        Kwijtschelding = Open("kwijtschelding", "bsn;belastingjaar"u8);
        Herbeoordeling = Open("herbeoordeling", "bsn;refertejaar;uitkomst"u8);
        Optout = Open("optout", "bsn;datum"u8);
        Voorzieningen = [.. Voorziening.Alle.Select(v => Open($"voorziening-{v.Code}", "bsn;jaar;datum_toekenning"u8))];

        Stadsbestand Open(string bron, ReadOnlySpan<byte> kop)
        {
            var bestand = new Stadsbestand(open($"{bron}.csv"), kop, fouten);
            _open.Add(($"{bron}.csv", bestand));
            return bestand;
        }
    }

    public Stadsbestand Leerlingen { get; }
    public Stadsbestand Bijstand { get; }
    public Stadsbestand Aio { get; }
    public Stadsbestand Tozo { get; }
    public Stadsbestand BijzondereBijstand { get; }
    public Stadsbestand Bbz { get; }
    public Stadsbestand Kwijtschelding { get; }
    public Stadsbestand Herbeoordeling { get; }
    public Stadsbestand Optout { get; }
    public Stadsbestand[] Voorzieningen { get; }

    /// <summary>Data rows per file.</summary>
    public IEnumerable<KeyValuePair<string, long>> Rijen => _open.Select(o => KeyValuePair.Create(o.Naam, o.Bestand.Rijen));

    public void Dispose()
    {
        foreach (var (_, bestand) in _open) { bestand.Dispose(); }
    }
}
