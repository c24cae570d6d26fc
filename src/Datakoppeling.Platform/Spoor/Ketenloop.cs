using System.Globalization;

namespace Datakoppeling.Platform.Spoor;

/// <summary>Goes along the lines one by one and names each that is not as the portal left it; a fault does not hide the next.</summary>
/// <param name="sleutel">Null when there is none: then seals are not looked at.</param>
/// <param name="vanaf">The first line with a seal.</param>
internal sealed class Ketenloop(Spoorsleutel? sleutel, long vanaf, Foutenlijst fouten, Ankertoets ankers)
{
    /// <summary>Hash of the line before; null after a gap, where nothing can be held against it.</summary>
    private string? _vorige = Spoorhash.Begin;

    /// <summary>The last number that was there.</summary>
    public long Laatste { get; private set; }

    /// <summary>Lines without a fault.</summary>
    public long Goed { get; private set; }

    public void Neem(Gelezenrij gelezen)
    {
        var (nummer, hash, rij) = gelezen;
        if (nummer < 1)
        {
            fouten.Voeg(nummer, $"Rij {nummer} is door iemand anders toegevoegd: het spoor begint bij rij 1.");
            return;
        }
        if (nummer != Laatste + 1)
        {
            fouten.Voeg(Laatste + 1, Reeks(Laatste + 1, nummer - 1) + " in het spoor.");
            _vorige = null;
        }
        if (Fout(nummer, rij) is { } zin) { fouten.Voeg(nummer, zin); }
        else if (rij!.Handeling == Spoorhandelingen.Breuk) { fouten.Voeg(nummer, $"Rij {nummer}: het portaal merkte op {Ankertoets.Moment(rij.Moment)} dat {Breuk(rij.Details)}."); }
        else { Goed++; }
        (Laatste, _vorige) = (nummer, hash);
        ankers.Neem(nummer, hash);
    }

    /// <param name="tot">Where the head of before the walk said that the trail ends; null when it cannot be believed.</param>
    public void Sluit(long? tot)
    {
        if (tot > Laatste) { fouten.Voeg(Laatste + 1, $"{Reeks(Laatste + 1, tot.Value)}: het spoor hoort tot en met rij {tot} te lopen."); }
        ankers.Sluit(Laatste);
    }

    private string? Fout(long nummer, Spoorrij? rij)
    {
        if (rij is null) { return $"Rij {nummer} is gewijzigd: er staat iets in wat het portaal daar niet schrijft."; }
        if (_vorige is not null && !string.Equals(rij.VorigeHash, _vorige, StringComparison.Ordinal))
        {
            return $"Rij {nummer} sluit niet aan op de rij ervoor: er is iets gewijzigd, tussengevoegd of verplaatst.";
        }
        if (rij.Moment.Ticks % TimeSpan.TicksPerMillisecond != 0) { return $"Rij {nummer} is gewijzigd: het tijdstip is fijner dan een milliseconde, en zo schrijft het portaal het niet."; }
        if (!string.Equals(rij.Hash, Spoorhash.Van(rij), StringComparison.Ordinal)) { return $"Rij {nummer} is gewijzigd."; }
        if (nummer < vanaf)
        {
            return rij.Zegel.Length == 0 ? null : $"Rij {nummer} heeft een zegel van een andere sleutel: het spoor is opnieuw verzegeld, of de rij komt van ergens anders.";
        }
        return sleutel is null || sleutel.Past(nummer, rij.Hash, rij.Zegel) ? null : $"Rij {nummer} is niet door het portaal geschreven: het zegel past niet.";
    }

    private static string Reeks(long van, long tot) => van == tot ? $"Rij {van} ontbreekt" : $"Rij {van} tot en met {tot} ontbreken";

    private static string Breuk(string details) => string.Join(" en ", details.Split("; ").Select(d => d.Split('=') switch
    {
        ["kop-ontbreekt"] => "de kop van het spoor weg was",
        ["kop-gewijzigd", var n] => $"de kop van het spoor was gewijzigd (naar rij {Kort(n)})",
        ["tweede-kop", var n] => $"er een tweede kop van het spoor bij stond (rij {Kort(n)})",
        ["voorbij-de-kop", var n] => $"er rijen voorbij de kop stonden (tot en met rij {Kort(n)})",
        ["laatste-regel-weg", var n] => $"rij {Kort(n)}, de laatste, weg was",
        ["laatste-regel-gewijzigd", var n] => $"rij {Kort(n)}, de laatste, was gewijzigd",
        _ => "er buiten het portaal om in het spoor was geschreven",
    }));

    private static string Kort(string getal) => long.TryParse(getal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n.ToString(CultureInfo.InvariantCulture) : "?";
}
