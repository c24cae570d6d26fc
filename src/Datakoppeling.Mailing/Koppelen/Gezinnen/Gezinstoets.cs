using System.Buffers;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Mailing.Koppelen.Post;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Koppelen.Gezinnen;

/// <summary>
/// Asks the rules for one gezin at a time about which regelingen a letter goes out, in the order of koppeling.md. One per
/// worker.
/// </summary>
internal sealed class Gezinstoets(Koppelplan plan, Bewonerslijst bewoners, Persoonslezer lezer, int verwacht) : IDisposable
{
    private readonly Postschrijver _schrijver = new(bewoners, lezer, plan.Gemeenten, verwacht);
    private readonly List<int> _leden = [];
    private readonly List<int> _kandidaten = [];
    private readonly List<int> _genoemd = [];
    private readonly ArrayBufferWriter<byte> _voor = new();

    /// <summary>What goes out, per gezin.</summary>
    public Postbak Bak => _schrijver.Bak;

    /// <summary>Gezinnen that take part, with the counts of why no letter goes out.</summary>
    public Koppeltelling Telling { get; } = new(plan.Regelingen.Count);

    public void Toets(List<int> leden)
    {
        var (treffers, volwassene) = (0UL, false);
        foreach (var lid in leden)
        {
            ref readonly var bewoner = ref bewoners.Alle[lid];
            treffers |= Koppelplan.Tellend(bewoners.Standen[bewoner.Bron]);
            volwassene |= bewoner.Heeft(Kenmerken.Volwassen);
        }
        if (treffers == 0) { return; }
        Telling.Gezinnen++;
        _leden.Clear();
        _leden.AddRange(leden);
        // The order in which candidates are named and adults are addressed.
        lezer.Sorteer(_leden);
        var eerste = Bak.Brieven.Count;
        var tekst = Bak.Tekst.Lengte;
        _genoemd.Clear();
        foreach (var regeling in plan.Regelingen)
        {
            var soort = regeling.Soort(treffers);
            if (soort == Soort.Geen || !VindKandidaten(regeling, ref soort)) { continue; }
            if (volwassene)
            {
                _schrijver.VoegBrief(regeling.Plaats, soort, Voor(regeling.Regeling.Eenheid));
                continue;
            }
            // Nobody is addressed: the list of manual work names the candidates, and those differ by regeling.
            _schrijver.VoegHandwerk(regeling.Plaats, soort, _kandidaten);
            if (_genoemd.Count == 0) { _genoemd.AddRange(_kandidaten); }
        }
        if (Bak.Brieven.Count > eerste && !MaakPost(eerste, volwassene))
        {
            Bak.Brieven.RemoveRange(eerste, Bak.Brieven.Count - eerste);
            Bak.Tekst.Terug(tekst);
        }
    }

    /// <summary>The given names of the candidates; empty where the letter is for the gezin.</summary>
    private ReadOnlySpan<byte> Voor(Eenheid eenheid)
    {
        if (eenheid == Eenheid.Gezin) { return []; }
        if (_kandidaten.Count == 1) { return lezer.Voor(_kandidaten[0]); }
        _voor.ResetWrittenCount();
        for (var i = 0; i < _kandidaten.Count; i++)
        {
            if (i > 0) { _voor.Write("|"u8); }
            _voor.Write(lezer.Voor(_kandidaten[i]));
        }
        return _voor.WrittenSpan;
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
            if (!Kandidaatregel.KomtInAanmerking(regeling.Eenheid, bewoner.Volwassenheid)) { continue; }
            ref readonly var stand = ref bewoners.Standen[bewoner.Bron];
            var alToegekend = (stand.Geblokkeerd & plan.Bit) != 0;
            if (Voorzieningregel.BlokkeertGezin(regeling.Eenheid, bewoner.Heeft(Kenmerken.Volwassen), alToegekend))
            {
                Telling.AlToegekend[plan.Plaats]++;
                return false;
            }
            var feiten = new Kandidaatfeiten(
                plan.Leeftijd.InBereik(bewoner.Geboren), Kandidaatregel.OnderwijsPast(plan.Onderwijs, stand.Onderwijs), alToegekend,
                (stand.VorigJaar & plan.Bit) != 0, bewoner.Heeft(Kenmerken.Afgemeld), bewoner.Heeft(Kenmerken.Briefadres));
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

    /// <summary>Rules 5 and 6: to whom, where to, or why a person must look at it; false when there is nobody to write to.</summary>
    private bool MaakPost(int eerste, bool volwassene)
    {
        var reden = Handwerkreden.Geen;
        if (!volwassene || !VindGeadresseerden())
        {
            if (Ontvangerregel.ZonderGeadresseerde(volwassene, VindCuratele()) is not { } waarom)
            {
                for (var i = eerste; i < Bak.Brieven.Count; i++) { Telling.GeenGeadresseerde[Bak.Brieven[i].Regeling]++; }
                return false;
            }
            reden = waarom;
        }
        var post = _schrijver.Schrijf(_leden, _genoemd, eerste, reden);
        for (var i = eerste; i < Bak.Brieven.Count; i++) { Telling.Tel(Bak.Brieven[i], post.Reden(Bak.Brieven[i]) != Handwerkreden.Geen); }
        return true;
    }

    private bool VindGeadresseerden()
    {
        foreach (var lid in _leden)
        {
            ref readonly var bewoner = ref bewoners.Alle[lid];
            if (Ontvangerregel.IsGeadresseerde(bewoner.Heeft(Kenmerken.Volwassen), bewoner.Heeft(Kenmerken.Afgemeld), bewoner.Heeft(Kenmerken.Curatele)))
            {
                _genoemd.Add(lid);
            }
        }
        return _genoemd.Count > 0;
    }

    /// <summary>Names the adults under curatele.</summary>
    /// <returns>Whether one of them has not opted out.</returns>
    private bool VindCuratele()
    {
        var wilPost = false;
        foreach (var lid in _leden)
        {
            ref readonly var bewoner = ref bewoners.Alle[lid];
            if (!bewoner.Heeft(Kenmerken.Volwassen) || !bewoner.Heeft(Kenmerken.Curatele)) { continue; }
            wilPost |= Kandidaatregel.WilPost(bewoner.Heeft(Kenmerken.Afgemeld));
            _genoemd.Add(lid);
        }
        return wilPost;
    }

    public void Dispose() => _schrijver.Dispose();
}
