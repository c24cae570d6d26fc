using Datakoppeling.Platform.Schermdelen.Teksten;

namespace Datakoppeling.Platform.Schermdelen.Meldingen;

/// <summary>Short messages at the edge of the screen, per circuit. For what succeeded; what went wrong stays where it happened.</summary>
public sealed class Meldingenbord
{
    private readonly List<Melding> _meldingen = [];
    private int _volgnummer;

    public IReadOnlyList<Melding> Alle => _meldingen;

    /// <summary>Raised on the thread of who announced; the listener goes back to its own.</summary>
    public event EventHandler? Veranderd;

    /// <summary>"Voorstel akkoord. Het volgende dossier staat klaar."</summary>
    public void Gelukt(string zin) => Toon(zin, Statussoort.Goed);

    public void LetOp(string zin) => Toon(zin, Statussoort.Aandacht);

    /// <summary>Only where no place on the screen belongs to the failure.</summary>
    public void Mislukt(string zin) => Toon(zin, Statussoort.Gevaar);

    public void Sluit(int nummer)
    {
        if (_meldingen.RemoveAll(m => m.Nummer == nummer) > 0) { Veranderd?.Invoke(this, EventArgs.Empty); }
    }

    private void Toon(string zin, Statussoort soort)
    {
        _meldingen.Add(new Melding(++_volgnummer, zin, soort));
        // Three at most: who works fast is not buried under what went well.
        if (_meldingen.Count > 3) { _meldingen.RemoveAt(0); }
        Veranderd?.Invoke(this, EventArgs.Empty);
    }
}

/// <param name="Nummer">Unique within the circuit.</param>
public sealed record Melding(int Nummer, string Zin, Statussoort Soort);
