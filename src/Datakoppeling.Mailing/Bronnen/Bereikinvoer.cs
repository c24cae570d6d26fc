using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>The figures of one regeling in one year, as they were given.</summary>
/// <param name="Rij">Line in the file or the pasted table.</param>
public sealed record Bereikopgave(long Rij, int Jaar, string Regeling, string Naam, int? Gebruikers, int? GroepCbs, int? GroepGemeente);

/// <summary>What was read of a table of reach, and what is wrong with it: each fault a sentence that says what to do.</summary>
public sealed record Bereikinvoer(IReadOnlyList<Bereikopgave> Opgaven, IReadOnlyList<Bestandsfout> Fouten, bool HeeftBuiten)
{
    private const string Getalzin = "Vul een heel getal in van 0 tot en met 20.000.000, zoals 1.250, of laat de cel leeg.";

    /// <param name="naam">As it is called in sentences.</param>
    /// <param name="regelingen">Every regeling there is: its code and its name.</param>
    public static Uitkomst<Bereikinvoer> Lees(string naam, ReadOnlyMemory<byte> ruw, IReadOnlyList<(string Code, string Naam)> regelingen)
    {
        var geopend = CsvBestand.Open(naam, ruw, Bereikindeling.Indeling);
        if (geopend.Weigering is { } weigering) { return weigering; }
        using var bestand = geopend.Waarde;
        var (opgaven, fouten) = (new List<Bereikopgave>(), new List<Bestandsfout>());
        var eerder = new Dictionary<(int, string), long>();
        while (bestand.Volgende())
        {
            var goed = fouten.Count;
            void Fout(int? kolom, string zin) => fouten.Add(new(bestand.Naam, bestand.Rijnummer, kolom is { } k ? Bereikindeling.Indeling.Kolommen[k].Naam : "", zin));
            if (bestand.Rijfout() is { } rijfout)
            {
                Fout(null, $"Deze rij is niet te lezen: {rijfout}. Herstel de rij of haal haar weg.");
                continue;
            }
            var jaar = Bereikgetal.Lees(bestand.Tekst(Bereikindeling.Jaar));
            if (!Bereikgetal.IsJaar(jaar)) { Fout(Bereikindeling.Jaar, "Vul een jaar in van 2000 tot en met 2100."); }
            var regeling = Zoek(regelingen, bestand.Tekst(Bereikindeling.Regeling));
            if (regeling is null) { Fout(Bereikindeling.Regeling, "Deze regeling kent het portaal niet. Gebruik de code of de naam uit de lijst met regelingen."); }
            int?[] getallen = [.. new[] { Bereikindeling.Gebruikers, Bereikindeling.GroepCbs, Bereikindeling.GroepGemeente, Bereikindeling.Buiten }.Select(kolom =>
            {
                var tekst = bestand.Tekst(kolom);
                var getal = Bereikgetal.Lees(tekst);
                if (tekst.Length > 0 && getal is null) { Fout(kolom, Getalzin); }
                return getal;
            })];
            if (fouten.Count > goed) { continue; }
            var opgave = new Bereikopgave(bestand.Rijnummer, jaar!.Value, regeling!.Value.Code, regeling.Value.Naam, getallen[0], getallen[1], getallen[2]);
            if (!eerder.TryAdd((opgave.Jaar, opgave.Regeling), opgave.Rij)) { Fout(Bereikindeling.Regeling, $"Deze regeling staat voor dit jaar ook op rij {eerder[(opgave.Jaar, opgave.Regeling)]}. Haal een van de twee weg."); }
            opgaven.Add(opgave);
        }
        return new Bereikinvoer(opgaven, fouten, bestand.Heeft(Bereikindeling.Buiten));
    }

    // By code first: a name could be the code of another.
    private static (string Code, string Naam)? Zoek(IReadOnlyList<(string Code, string Naam)> regelingen, string tekst) =>
        regelingen.Where(r => r.Code.Equals(tekst, StringComparison.OrdinalIgnoreCase)).Concat(regelingen.Where(r => r.Naam.Equals(tekst, StringComparison.OrdinalIgnoreCase)))
            .Select(r => ((string, string)?)r).FirstOrDefault();
}
