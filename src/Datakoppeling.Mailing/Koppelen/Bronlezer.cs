using System.Buffers.Text;
using System.Runtime.CompilerServices;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>
/// Reads one source and works each row out to what it does to a resident, by the rows of the bronnen table (koppeling.md
/// sections 2 and 3).
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
    private readonly Bronregel? _herbeoordeling;

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
        _herbeoordeling = bron == Bronindelingen.Herbeoordeling ? _regels.FirstOrDefault() : null;
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
        return gelezen;
    }

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
        if (bestand.Rijfout() is { } rijfout) { naar.Fouten.Add(new(bestand.Naam, bestand.Regel, "", rijfout)); }
        else
        {
            var cel = bestand.Cel(0);
            if (!Bsn.TryLees(cel, out var bsn)) { naar.Fouten.Add(new(bestand.Naam, bestand.Regel, "bsn", Bsnreden.Van(cel))); }
            var waarden = LeesWaarden(bestand, naar);
            if (naar.Fouten.Count == fouten)
            {
                naar.Telling.NeemAan();
                naar.Voeg(bsn.Nummer, Effect(bestand, waarden));
                return;
            }
        }
        naar.Telling.KeurAf();
    }

    /// <summary>The dates and years of a row; a cell that cannot be read is a fault.</summary>
    private readonly record struct Waarden(DateOnly? Van, DateOnly? Tot, int Jaar, uint Onderwijs, bool InSchooljaar);

    private Waarden LeesWaarden(CsvBestand bestand, Bronbestand naar)
    {
        var waarden = default(Waarden);
        for (var i = 1; i < _indeling.Kolommen.Count; i++)
        {
            var kolom = _indeling.Kolommen[i];
            var cel = bestand.Cel(i);
            var goed = _soorten[i] switch
            {
                Celsoort.Ingangsdatum => LeesDatum(cel, verplicht: true, einde: false, ref waarden),
                Celsoort.Einddatum => LeesDatum(cel, verplicht: false, einde: true, ref waarden),
                Celsoort.Datum => LeesDatum(cel, verplicht: false, einde: false, ref waarden),
                Celsoort.Jaar => LeesJaar(cel, ref waarden),
                Celsoort.Schooljaar => LeesSchooljaar(cel, ref waarden),
                Celsoort.JaNee => cel.IsEmpty || JaNee.TryLees(cel, out _),
                Celsoort.Tekst => true,
                _ => cel.IsEmpty || LeesKeuze(kolom, cel, ref waarden),
            };
            if (!goed) { naar.Fouten.Add(new(bestand.Naam, bestand.Regel, kolom.Naam, Reden(kolom, cel))); }
        }
        return waarden;
    }

    private static string Reden(Kolom kolom, ReadOnlySpan<byte> cel) =>
        cel.IsEmpty ? "ontbreekt"
        : Excelspoor.IsAfgekort(cel) ? Excelspoor.Afgekort
        : kolom.Soort == "datum" ? "geen bestaande datum (jjjj-mm-dd of jjjjmmdd)" : $"geen geldige waarde ({kolom.Soort})";

    /// <summary>How a cell is read; worked out once per column.</summary>
    private enum Celsoort : byte { Keuze, Ingangsdatum, Einddatum, Datum, Jaar, Schooljaar, JaNee, Tekst }

    // Without a first day nobody knows which period was meant; an open end and a decision without a date are ordinary.
    private static Celsoort Soort(Kolom kolom) => (kolom.Soort, kolom.Naam) switch
    {
        ("datum", "ingangsdatum") => Celsoort.Ingangsdatum,
        ("datum", "einddatum") => Celsoort.Einddatum,
        ("datum", _) => Celsoort.Datum,
        ("jaar", _) => Celsoort.Jaar,
        ("schooljaar", _) => Celsoort.Schooljaar,
        ("J/N", _) => Celsoort.JaNee,
        ("tekst", _) => Celsoort.Tekst,
        _ => Celsoort.Keuze,
    };

    private static bool LeesDatum(ReadOnlySpan<byte> cel, bool verplicht, bool einde, ref Waarden waarden)
    {
        if (cel.IsEmpty) { return !verplicht; }
        if (!Datum.TryLees(cel, out var dag)) { return false; }
        waarden = einde ? waarden with { Tot = dag } : waarden with { Van = dag };
        return true;
    }

    private static bool LeesJaar(ReadOnlySpan<byte> cel, ref Waarden waarden)
    {
        if (cel.Length != 4 || !Utf8Parser.TryParse(cel, out int jaar, out var gelezen) || gelezen != 4 || jaar < 1) { return false; }
        waarden = waarden with { Jaar = jaar };
        return true;
    }

    private bool LeesSchooljaar(ReadOnlySpan<byte> cel, ref Waarden waarden)
    {
        var van = default(Waarden);
        var tot = default(Waarden);
        if (cel.Length != 9 || cel[4] != '-' || !LeesJaar(cel[..4], ref van) || !LeesJaar(cel[5..], ref tot) || tot.Jaar != van.Jaar + 1) { return false; }
        waarden = waarden with { InSchooljaar = van.Jaar == _plan.Moment.SchooljaarBegin };
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
        ulong treffers = 0;
        for (var i = 0; i < _regels.Count; i++)
        {
            if (ValtErin(_regels[i].Peil, waarden) && PastFilter(bestand, i)) { treffers |= _plan.Treffer(_regels[i]); }
        }
        var kenmerken = _bron == Bronindelingen.Optout ? Kenmerken.Afgemeld : Kenmerken.Geen;
        if (_herbeoordeling is not null && waarden.Jaar == _plan.Moment.Refertejaar
            && JaNee.TryLees(bestand.Cel(Kolom("uitkomst")), out var recht) && !recht)
        {
            kenmerken |= Kenmerken.Herbeoordeeld;
        }
        var blokkeert = _regeling is not null && _plan.Moment.InLaatsteJaren(waarden.Jaar, _regeling.Regeling.OpnieuwNaJaren);
        var vorigJaar = _regeling is not null && waarden.Jaar == _plan.Moment.Refertejaar;
        return new Broneffect(
            treffers, blokkeert ? _regeling!.Bit : 0, vorigJaar ? _regeling!.Bit : 0, waarden.InSchooljaar ? waarden.Onderwijs : 0, kenmerken);
    }

    private bool ValtErin(Peil peil, Waarden waarden)
    {
        var moment = _plan.Moment;
        return peil switch
        {
            Peil.PeriodeInRefertejaar => moment.InRefertejaar(new Periode(waarden.Van, waarden.Tot)),
            Peil.DatumInRefertejaarOfLopendJaar => waarden.Van is { } dag && (dag.Year == moment.Refertejaar || dag.Year == moment.LopendJaar),
            Peil.Refertejaar => waarden.Jaar == moment.Refertejaar,
            Peil.LopendJaar => waarden.Jaar == moment.LopendJaar,
            _ => false,
        };
    }

    private bool PastFilter(CsvBestand bestand, int regel)
    {
        if (_filters[regel] < 0) { return true; }
        var cel = bestand.Cel(_filters[regel]);
        var waarde = _regels[regel].FilterWaarde;
        return waarde is "J" or "N" ? JaNee.TryLees(cel, out var ja) && ja == (waarde == "J") : Gelijk(cel, waarde);
    }

    private static bool Gelijk(ReadOnlySpan<byte> cel, string tekst) =>
        System.Text.Ascii.EqualsIgnoreCase(cel, tekst) || cel.SequenceEqual(System.Text.Encoding.UTF8.GetBytes(tekst));
}
