using Datakoppeling.Kern;
using Datakoppeling.Mailing.Aanschrijven;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>
/// Decides for one gezin at a time about which regelingen a letter goes out, in the order of the rules of koppeling.md section
/// 3. One per worker.
/// </summary>
internal sealed class Gezinstoets(Koppelplan plan, Bewoners bewoners) : IDisposable
{
    private readonly DateOnly _peildatum = plan.Moment.Peildatum;
    private readonly Persoonslezer _lezer = new(bewoners);
    private readonly CsvSchrijver _cellen = new(Stream.Null);
    private readonly List<int> _leden = [];
    private readonly List<int> _kandidaten = [];
    private readonly List<(Regelingplan Regeling, Soort Soort, string Voor)> _brieven = [];

    /// <summary>What goes out, per gezin.</summary>
    public List<Gezinspost> Post { get; } = [];

    /// <summary>Gezinnen that take part, with the counts of why no letter goes out.</summary>
    public Koppeltelling Telling { get; } = new(plan.Regelingen.Count);

    public void Toets(List<int> leden)
    {
        var treffers = 0UL;
        foreach (var lid in leden) { treffers |= Koppelplan.Tellend(bewoners.Alle[lid]); }
        if (treffers == 0) { return; }
        Telling.Gezinnen++;
        _leden.Clear();
        _leden.AddRange(leden);
        _brieven.Clear();
        var gesorteerd = false;
        foreach (var regeling in plan.Regelingen)
        {
            var soort = regeling.Soort(treffers);
            if (soort == Soort.Geen || !VindKandidaten(regeling, ref soort)) { continue; }
            if (!gesorteerd)
            {
                // The candidates are looked up again in the order in which they are named.
                _lezer.Sorteer(_leden);
                gesorteerd = true;
                soort = regeling.Soort(treffers);
                VindKandidaten(regeling, ref soort);
            }
            _brieven.Add((regeling, soort, regeling.Regeling.Eenheid == Eenheid.Gezin ? "" : _kandidaten.Count == 1 ? _lezer.Voor(_kandidaten[0]) : string.Join('|', _kandidaten.Select(_lezer.Voor))));
        }
        if (_brieven.Count > 0) { MaakPost(); }
    }

    /// <summary>Rules 1, 2 and 4: who stays, and whether an unknown age makes the letter onzeker.</summary>
    private bool VindKandidaten(Regelingplan plan, ref Soort soort)
    {
        _kandidaten.Clear();
        var regeling = plan.Regeling;
        var (iemandZeker, iemandOnbekend) = (false, false);
        foreach (var lid in _leden)
        {
            ref readonly var bewoner = ref bewoners.Alle[lid];
            if (!Kandidaatregel.KomtInAanmerking(regeling.Eenheid, bewoner.Geboren, _peildatum)) { continue; }
            var alToegekend = (bewoner.Geblokkeerd & plan.Bit) != 0;
            // A grant to any adult is a grant to the gezin, also when that adult is no candidate.
            if (alToegekend && regeling.Eenheid == Eenheid.Gezin)
            {
                Telling.AlToegekend[plan.Plaats]++;
                return false;
            }
            var feiten = new Kandidaatfeiten(
                plan.Leeftijd.InBereik(bewoner.Geboren), plan.Onderwijs == 0 || (bewoner.Onderwijs & plan.Onderwijs) != 0, alToegekend,
                (bewoner.VorigJaar & plan.Bit) != 0, bewoner.Heeft(Kenmerken.Afgemeld), bewoner.Heeft(Kenmerken.Briefadres));
            if (!Kandidaatregel.Blijft(regeling, feiten)) { continue; }
            iemandZeker |= feiten.InLeeftijd == Zekerheid.Ja;
            iemandOnbekend |= feiten.InLeeftijd == Zekerheid.Onbekend;
            _kandidaten.Add(lid);
        }
        if (_kandidaten.Count == 0)
        {
            Telling.GeenKandidaat[plan.Plaats]++;
            return false;
        }
        if (Kandidaatregel.OnzekerDoorLeeftijd(regeling.Eenheid, iemandZeker, iemandOnbekend)) { soort = Soort.Onzeker; }
        return true;
    }

    /// <summary>Rules 5 and 6: to whom, where to, or why a person must look at it.</summary>
    private void MaakPost()
    {
        var geadresseerden = _leden.FindAll(l => IsVolwassene(l) && !bewoners.Alle[l].Heeft(Kenmerken.Afgemeld | Kenmerken.Curatele));
        Handwerkreden? reden = null;
        if (geadresseerden.Count == 0)
        {
            geadresseerden = _leden.FindAll(l => IsVolwassene(l) && !bewoners.Alle[l].Heeft(Kenmerken.Afgemeld));
            if (geadresseerden.Count == 0)
            {
                foreach (var brief in _brieven) { Telling.GeenGeadresseerde[brief.Regeling.Plaats]++; }
                return;
            }
            reden = Handwerkreden.Curatele;
        }
        var adres = _lezer.Adres(geadresseerden[0]);
        var regels = Adresregels.Van(adres);
        var namen = geadresseerden.ConvertAll(_lezer.Naam);
        reden ??= regels is null ? Handwerkreden.GeenAdres : namen.Exists(n => n.Naam is null) ? Handwerkreden.GeenNaam : null;
        Post.Add(Maak(adres, regels, namen, reden));
    }

    private Gezinspost Maak(in Adresgegevens adres, Adresregels? regels, List<Naamregels> namen, Handwerkreden? reden)
    {
        foreach (var brief in _brieven) { Telling.Tel(brief.Regeling, brief.Soort, reden is not null); }
        var naam = Samen(namen, n => n.Naam);
        var (regel1, regel2) = (regels?.Regel1 ?? "", regels?.Regel2 ?? "");
        var geheim = _leden.Exists(l => bewoners.Alle[l].Heeft(Kenmerken.Geheim));
        _cellen.Cel(Samen(namen, n => n.Aanspreekvorm));
        _cellen.Cel(naam);
        _cellen.Cel(Samen(namen, n => n.Aanhef));
        _cellen.Cel(regel1);
        _cellen.Cel(regel2);
        _cellen.Cel(adres.Postcode ?? "");
        _cellen.Cel(adres.Huisnummer ?? "");
        _cellen.Cel(Kix.Van(adres) ?? "");
        _cellen.Cel(geheim ? "J"u8 : "N"u8);
        var cellen = _cellen.Rij().ToArray();
        _cellen.EindRegel();
        return new Gezinspost
        {
            Naam = naam,
            Adresregel1 = regel1,
            Adresregel2 = regel2,
            Postcode = adres.Postcode ?? "",
            Huisnummer = adres.Huisnummer ?? "",
            Cellen = cellen,
            Geheim = geheim,
            LaagsteBsn = _leden.Min(l => bewoners.Alle[l].Bsn),
            Brieven = reden is null ? _brieven.ConvertAll(b => new Brief((byte)b.Regeling.Plaats, b.Soort, b.Voor)) : [],
            Handwerk = reden is { } r ? _brieven.ConvertAll(b => new Handwerk((byte)b.Regeling.Plaats, r)) : [],
        }.Gereed();
    }

    private static string Samen(List<Naamregels> namen, Func<Naamregels, string?> deel) =>
        namen.Count == 1 ? deel(namen[0]) ?? "" : string.Join('|', namen.Select(deel));

    private bool IsVolwassene(int lid) => Kandidaatregel.IsVolwassen(bewoners.Alle[lid].Geboren, _peildatum);

    public void Dispose() => _cellen.Dispose();
}
