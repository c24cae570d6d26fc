using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Platform.Tabelbeheer;

/// <summary>How a person calls a row.</summary>
public static class Tabelwoord
{
    /// <summary>What the row is about, and its days.</summary>
    public static string Rij(Tabel tabel, Tabelrij rij)
    {
        var sleutel = tabel.ToonSleutel(rij);
        var dagen = rij.Cel(tabel, tabel.Vanaf).Length == 0 ? "altijd" : "vanaf " + tabel.Toon(rij, tabel.Vanaf);
        var tot = tabel.Tot is { } kolom && rij.Cel(tabel, kolom).Length > 0 ? " tot en met " + tabel.Toon(rij, kolom) : "";
        return (sleutel.Length > 0 ? sleutel + ", " : "") + dagen + tot;
    }
}
