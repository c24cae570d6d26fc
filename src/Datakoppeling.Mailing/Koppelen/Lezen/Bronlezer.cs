using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen.Lezen;

/// <summary>
/// Reads one source and works each row out to what it does to a resident, by the rows of the bronnen table (koppeling.md).
/// </summary>
internal sealed class Bronlezer
{
    private readonly Koppelplan _plan;
    private readonly string _bron;
    private readonly List<Bronregel> _regels;
    private readonly Bestandsindeling _indeling;
    private readonly int[] _filters;
    private readonly Celsoort[] _soorten;
    private readonly Regelingplan? _regeling;
    private readonly int _uitkomst;
    private readonly int _resultaat;
    private readonly Bekenderijen _bekend = new();
    private bool _schooljaarGezien;

    private Bronlezer(Koppelplan plan, string bron)
    {
        (_plan, _bron) = (plan, bron);
        var code = Bronregel.Voorzieningcode(bron);
        var naam = Bronregel.InTabel(bron);
        _regels = [.. plan.Configuratie.Bronnen.Where(r => r.Bron == naam && r.Telt)];
        _indeling = Bronindelingen.Voor(bron, _regels);
        _filters = [.. _regels.Select(r => Kolom(r.FilterKolom))];
        _soorten = [.. _indeling.Kolommen.Select(Soort)];
        _regeling = plan.Regelingen.FirstOrDefault(r => r.Regeling.Code == code);
        _uitkomst = bron == Bronindelingen.Herbeoordeling ? Kolom("uitkomst") : -1;
        _resultaat = code is null ? -1 : Kolom(Bronindelingen.Resultaat);
    }

    /// <summary>Reads a source that stands in memory.</summary>
    /// <inheritdoc cref="Lees(Koppelplan, string, Func{Stream})"/>
    public static Uitkomst<Bronbestand> Lees(Koppelplan plan, string bron, byte[] inhoud) => Lees(plan, bron, () => new MemoryStream(inhoud, writable: false));

    /// <summary>Reads a source, or says why the file cannot be used as a whole.</summary>
    /// <param name="bron">The file name without its ending.</param>
    /// <param name="open">Opens it from its start; asked twice.</param>
    public static Uitkomst<Bronbestand> Lees(Koppelplan plan, string bron, Func<Stream> open)
    {
        var lezer = new Bronlezer(plan, bron);
        var geopend = CsvBestand.Open(lezer._indeling.Bestand, open, lezer._indeling);
        if (geopend.Weigering is { } weigering) { return weigering; }
        using var bestand = geopend.Waarde;
        var gelezen = new Bronbestand(bron) { Telling = { Codering = bestand.Codering } };
        lezer.LeesRijen(bestand, gelezen);
        if (bron == Bronindelingen.Leerlingen && !lezer._schooljaarGezien) { gelezen.Waarschuwingen.Add(GeenSchooljaar(plan.Moment.SchooljaarBegin)); }
        return gelezen;
    }

    /// <summary>Judges every row and keeps none.</summary>
    /// <param name="fout">Told each fault.</param>
    public static Uitkomst<Bestandstelling> Tel(Koppelplan plan, string bron, Func<Stream> open, Action<Bestandsfout> fout, CancellationToken stop)
    {
        var lezer = new Bronlezer(plan, bron);
        var geopend = CsvBestand.Open(lezer._indeling.Bestand, open, lezer._indeling);
        if (geopend.Weigering is { } weigering) { return weigering; }
        using var bestand = geopend.Waarde;
        var gelezen = new Bronbestand(bron, bewaart: false) { Telling = { Codering = bestand.Codering } };
        while (bestand.Volgende())
        {
            lezer.LeesRij(bestand, gelezen);
            gelezen.Fouten.ForEach(fout);
            gelezen.Fouten.Clear();
            if (gelezen.Telling.Gelezen % 4096 == 0) { stop.ThrowIfCancellationRequested(); }
        }
        return gelezen.Telling;
    }

    private static string GeenSchooljaar(int begin) => string.Create(CultureInfo.InvariantCulture,
        $"leerlingen.csv heeft geen enkele rij van schooljaar {begin}-{begin + 1}: over regelingen die onderwijs vragen gaat geen brief uit. Vraag een nieuwe levering.");

    private int Kolom(string naam)
    {
        for (var i = 0; i < _indeling.Kolommen.Count; i++)
        {
            if (_indeling.Kolommen[i].Naam == naam) { return i; }
        }
        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LeesRijen(CsvBestand bestand, Bronbestand naar)
    {
        while (bestand.Volgende()) { LeesRij(bestand, naar); }
    }

    private void LeesRij(CsvBestand bestand, Bronbestand naar)
    {
        var fouten = naar.Fouten.Count;
        if (bestand.Rijfout() is { } rijfout) { naar.Fouten.Add(new(bestand.Naam, bestand.Rijnummer, "", rijfout)); }
        else
        {
            var cel = bestand.Cel(0);
            var isBsn = Bsn.TryLees(cel, out var bsn);
            // Most rows say what an earlier one said, about somebody else.
            var rest = isBsn ? bestand.Na(0) : [];
            if (_bekend.Zoek(rest) is >= 0 and var bekend)
            {
                naar.Voeg(bsn.Nummer, bekend);
                return;
            }
            if (!isBsn) { naar.Fouten.Add(new(bestand.Naam, bestand.Rijnummer, "bsn", Bsnreden.Van(cel))); }
            var waarden = LeesWaarden(bestand, naar);
            if (naar.Fouten.Count == fouten)
            {
                var effect = naar.Nummer(Effect(bestand, waarden));
                naar.Voeg(bsn.Nummer, effect);
                _bekend.Onthoud(rest, effect);
                return;
            }
        }
        naar.Telling.KeurAf();
    }

    /// <summary>The dates and years of a row; a cell that cannot be read is a fault.</summary>
    private readonly record struct Waarden(Bronrij Rij, uint Onderwijs, bool InSchooljaar);

    private Waarden LeesWaarden(CsvBestand bestand, Bronbestand naar)
    {
        var waarden = default(Waarden);
        for (var i = 1; i < _indeling.Kolommen.Count; i++)
        {
            var kolom = _indeling.Kolommen[i];
            var cel = bestand.Cel(i);
            var goed = _soorten[i] switch
            {
                Celsoort.Ingangsdatum or Celsoort.Einddatum or Celsoort.Datum or Celsoort.GeldigVan or Celsoort.GeldigTot or Celsoort.OpnieuwVanaf
                    => LeesDatum(cel, _soorten[i], ref waarden),
                Celsoort.Jaar => LeesJaar(cel, ref waarden),
                Celsoort.Schooljaar => LeesSchooljaar(cel, ref waarden),
                Celsoort.JaNee => cel.IsEmpty || JaNee.TryLees(cel, out _),
                Celsoort.Tekst => true,
                _ => cel.IsEmpty || LeesKeuze(kolom, cel, ref waarden),
            };
            if (!goed) { naar.Fouten.Add(new(bestand.Naam, bestand.Rijnummer, kolom.Naam, Reden(kolom, cel))); }
        }
        return waarden;
    }

    private static string Reden(Kolom kolom, ReadOnlySpan<byte> cel) =>
        cel.IsEmpty ? "ontbreekt"
        : Excelherkenning.IsAfgekort(cel) ? Excelherkenning.Afgekort
        : kolom.Soort == "datum" ? "geen bestaande datum (jjjj-mm-dd of jjjjmmdd)" : $"geen geldige waarde ({kolom.Soort})";

    /// <summary>How a cell is read; worked out once per column.</summary>
    private enum Celsoort : byte { Keuze, Ingangsdatum, Einddatum, Datum, GeldigVan, GeldigTot, OpnieuwVanaf, Jaar, Schooljaar, JaNee, Tekst }

    // Without a first day nobody knows which period was meant; an open end and a decision without a date are ordinary.
    private static Celsoort Soort(Kolom kolom) => (kolom.Soort, kolom.Naam) switch
    {
        ("datum", "ingangsdatum") => Celsoort.Ingangsdatum,
        ("datum", "einddatum") => Celsoort.Einddatum,
        ("datum", Bronindelingen.GeldigVan) => Celsoort.GeldigVan,
        ("datum", Bronindelingen.GeldigTot) => Celsoort.GeldigTot,
        ("datum", Bronindelingen.OpnieuwVanaf) => Celsoort.OpnieuwVanaf,
        ("datum", _) => Celsoort.Datum,
        ("jaar", _) => Celsoort.Jaar,
        ("schooljaar", _) => Celsoort.Schooljaar,
        ("J/N", _) => Celsoort.JaNee,
        ("tekst", _) => Celsoort.Tekst,
        _ => Celsoort.Keuze,
    };

    private static bool LeesDatum(ReadOnlySpan<byte> cel, Celsoort soort, ref Waarden waarden)
    {
        if (cel.IsEmpty) { return soort != Celsoort.Ingangsdatum; }
        if (!Datum.TryLees(cel, out var dag)) { return false; }
        waarden = waarden with
        {
            Rij = soort switch
            {
                Celsoort.Einddatum => waarden.Rij with { Tot = dag },
                Celsoort.GeldigVan => waarden.Rij with { GeldigVan = dag },
                Celsoort.GeldigTot => waarden.Rij with { GeldigTot = dag },
                Celsoort.OpnieuwVanaf => waarden.Rij with { OpnieuwVanaf = dag },
                _ => waarden.Rij with { Van = dag },
            },
        };
        return true;
    }

    private static bool LeesJaar(ReadOnlySpan<byte> cel, ref Waarden waarden)
    {
        if (!LeesJaar(cel, out var jaar)) { return false; }
        waarden = waarden with { Rij = waarden.Rij with { Jaar = jaar } };
        return true;
    }

    private static bool LeesJaar(ReadOnlySpan<byte> cel, out int jaar)
    {
        jaar = 0;
        return cel.Length == 4 && Utf8Parser.TryParse(cel, out jaar, out var gelezen) && gelezen == 4 && jaar >= 1;
    }

    private bool LeesSchooljaar(ReadOnlySpan<byte> cel, ref Waarden waarden)
    {
        if (cel.Length != 9 || cel[4] != '-' || !LeesJaar(cel[..4], out var van) || !LeesJaar(cel[5..], out var tot) || tot != van + 1) { return false; }
        waarden = waarden with { InSchooljaar = van == _plan.Moment.SchooljaarBegin };
        return true;
    }

    private bool LeesKeuze(Kolom kolom, ReadOnlySpan<byte> cel, ref Waarden waarden)
    {
        if (kolom.Naam != "onderwijssoort") { return Gelijk(cel, "individueel") || Gelijk(cel, "categoriaal"); }
        for (var i = 0; i < _plan.Onderwijssoorten.Count; i++)
        {
            if (!Gelijk(cel, _plan.Onderwijssoorten[i])) { continue; }
            waarden = waarden with { Onderwijs = 1u << i };
            return true;
        }
        return false;
    }

    private Broneffect Effect(CsvBestand bestand, Waarden waarden)
    {
        if (_resultaat >= 0 && !Voorzieningregel.Telt(bestand.Cel(_resultaat))) { return default; }
        var (rij, moment) = (waarden.Rij, _plan.Moment);
        ulong treffers = 0;
        for (var i = 0; i < _regels.Count; i++)
        {
            if (Trefferregel.IsTreffer(_regels[i].Peil, rij, moment) && PastFilter(bestand, i)) { treffers |= _plan.Treffer(_regels[i]); }
        }
        var kenmerken = _bron == Bronindelingen.Optout ? Kenmerken.Afgemeld : Kenmerken.Geen;
        if (_uitkomst >= 0 && JaNee.TryLees(bestand.Cel(_uitkomst), out var recht) && Trefferregel.IsAfgewezen(rij.Jaar, recht, moment))
        {
            kenmerken |= Kenmerken.Herbeoordeeld;
        }
        _schooljaarGezien |= waarden.InSchooljaar;
        var (geblokkeerd, vorigJaar) = (0UL, 0UL);
        if (_regeling is not null)
        {
            if (Voorzieningregel.Blokkeert(rij, _regeling.Regeling.OpnieuwNaJaren, moment)) { geblokkeerd = _regeling.Bit; }
            if (Voorzieningregel.VanRefertejaar(rij, moment)) { vorigJaar = _regeling.Bit; }
        }
        return new Broneffect(treffers, geblokkeerd, vorigJaar, waarden.InSchooljaar ? waarden.Onderwijs : 0, kenmerken);
    }

    private bool PastFilter(CsvBestand bestand, int rijnummer)
    {
        if (_filters[rijnummer] < 0) { return true; }
        var cel = bestand.Cel(_filters[rijnummer]);
        var waarde = _regels[rijnummer].FilterWaarde;
        return waarde is "J" or "N" ? JaNee.TryLees(cel, out var ja) && ja == (waarde == "J") : Gelijk(cel, waarde);
    }

    private static bool Gelijk(ReadOnlySpan<byte> cel, string tekst) =>
        System.Text.Ascii.EqualsIgnoreCase(cel, tekst) || cel.SequenceEqual(System.Text.Encoding.UTF8.GetBytes(tekst));
}
