using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Koppelen.Plan;

/// <summary>
/// The configuration and the peildatum worked out for one run: which regelingen are written about, and which bits in
/// <see cref="Broneffect"/> stand for what.
/// </summary>
internal sealed class Koppelplan
{
    // Groups of brons: 0 counts for every regeling, each further one only for the regeling it names.
    private const int MeesteGroepen = 20;
    private readonly List<string> _groepen = [""];

    private Koppelplan(Configuratie configuratie, DateOnly peildatum)
    {
        Moment = new Peilmoment(peildatum);
        Configuratie = configuratie;
        Gemeenten = configuratie.Gemeenten.Namen(peildatum);
        Onderwijssoorten = [.. configuratie.Regelingen.SelectMany(r => r.Onderwijs).Concat(["po", "so", "vo", "vso", "mbo"]).Distinct(StringComparer.Ordinal)];
        foreach (var bron in configuratie.Bronnen.Where(b => b.Telt && b.AlleenVoor.Length > 0 && !_groepen.Contains(b.AlleenVoor)))
        {
            _groepen.Add(bron.AlleenVoor);
        }
        Regelingen = [.. configuratie.Regelingen.Where(r => r.WordtAangeschreven(peildatum)).Select((r, i) => new Regelingplan(this, r, i))];
    }

    public static Uitkomst<Koppelplan> Maak(Configuratie configuratie, DateOnly peildatum, IReadOnlySet<string>? alleen = null)
    {
        if (Koppelregels.Bezwaar(peildatum) is { } teVroeg) { return teVroeg; }
        configuratie = configuratie.Op(peildatum);
        if (alleen is not null)
        {
            configuratie = configuratie with { Regelingen = [.. configuratie.Regelingen.Where(r => alleen.Contains(r.Code))] };
        }
        var plan = new Koppelplan(configuratie, peildatum);
        if (plan._groepen.Count > MeesteGroepen)
        {
            return new Weigering($"bronnen.csv: meer dan {MeesteGroepen - 1} bronnen tellen alleen voor een regeling. Voeg bronnen samen.");
        }
        if (plan.Onderwijssoorten.Count > 32)
        {
            return new Weigering("regelingen.csv: er staan meer dan 32 soorten onderwijs in. Haal weg wat niet meer bestaat.");
        }
        return plan;
    }

    public Configuratie Configuratie { get; }
    public Peilmoment Moment { get; }

    /// <summary>The names of the municipalities on the peildatum.</summary>
    public Gemeentenamen Gemeenten { get; }

    /// <summary>The regelingen of this run, in the order of the table; a regeling's place is its bit.</summary>
    public IReadOnlyList<Regelingplan> Regelingen { get; }
    public IReadOnlyList<string> Onderwijssoorten { get; }

    /// <summary>The bit of a hit in a bron.</summary>
    public ulong Treffer(Bronregel bron)
    {
        var groep = _groepen.IndexOf(bron.AlleenVoor);
        var rij = bron.Zekerheid == Bronzekerheid.Zeker ? 0 : bron.IsVoorzieningVanRefertejaar ? 2 : 1;
        return groep < 0 ? 0 : 1UL << ((rij * MeesteGroepen) + groep);
    }

    public ulong Zekerbits(string code) => Bits(0, code);
    public ulong Onzekerbits(string code) => Bits(1, code);

    private ulong Bits(int rij, string code)
    {
        var groep = _groepen.IndexOf(code);
        return (1UL | (groep > 0 ? 1UL << groep : 0)) << (rij * MeesteGroepen);
    }

    /// <summary>
    /// The hits of one person as they count: an onzeker hit on a voorziening of the refertejaar drops out after a re-assessment
    /// with outcome N, and is otherwise an onzeker hit like any other (koppeling.md).
    /// </summary>
    public static ulong Tellend(in Broneffect stand)
    {
        const ulong groepen = (1UL << MeesteGroepen) - 1;
        var voorziening = (stand.Treffers >> (2 * MeesteGroepen)) & groepen;
        var rest = stand.Treffers & ((groepen << MeesteGroepen) | groepen);
        return Trefferregel.VoorzieningBlijft(voorziening != 0, (stand.Kenmerken & Kenmerken.Herbeoordeeld) != Kenmerken.Geen) ? rest | (voorziening << MeesteGroepen) : rest;
    }
}

/// <summary>One regeling worked out for one run.</summary>
internal sealed class Regelingplan
{
    public Regelingplan(Koppelplan plan, Regeling regeling, int plaats)
    {
        (Regeling, Plaats) = (regeling, plaats);
        Bit = 1UL << plaats;
        (Zekerbits, Onzekerbits) = (plan.Zekerbits(regeling.Code), plan.Onzekerbits(regeling.Code));
        Leeftijd = new Leeftijdstoets(regeling, plan.Moment.Peildatum, plan.Configuratie.Aow);
        foreach (var soort in regeling.Onderwijs) { Onderwijs |= 1u << plan.Onderwijssoorten.ToList().IndexOf(soort); }
        Verzenddatum = Verzending.Datum(regeling, plan.Moment.Peildatum);
    }

    public Regeling Regeling { get; }
    public int Plaats { get; }
    public ulong Bit { get; }
    public ulong Zekerbits { get; }
    public ulong Onzekerbits { get; }
    public uint Onderwijs { get; }
    public Leeftijdstoets Leeftijd { get; }
    public DateOnly Verzenddatum { get; }

    public Soort Soort(ulong treffers) =>
        Trefferregel.Gezinssoort((treffers & Zekerbits) != 0, (treffers & Onzekerbits) != 0);
}
