using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen.Bewoners;

/// <summary>
/// All residents of one delivery, in the order of the file, with what the sources say of them, their lines, and the account of the file.
/// </summary>
internal sealed class Bewonerslijst
{
    internal const string ZonderLijst = "vervolgrij zonder persoonslijst erboven";
    private const string VolgtOpAfgekeurd = "volgt op afgekeurde regel";
    private const int Gemeentecodes = 10_000;
    private const int MeesteCodes = 3;

    private readonly Tekstblok[] _blokken;
    private readonly BrpLezing _lezing;

    // Accepted persoonslijsten per gemeentecode; the last place is for what is no code.
    private readonly int[] _perGemeente = new int[Gemeentecodes + 1];
    private readonly Dictionary<int, List<(int Blok, int Plaats)>> _meerPartners = [];

    private Bewonerslijst(Tekstblok[] blokken, int lijsten, BrpLezing lezing, Bronstanden standen)
    {
        (_blokken, _lezing, Standen) = (blokken, lezing, standen);
        Telling.Codering = lezing.Codering;
        Alle = GC.AllocateUninitializedArray<Bewoner>(lijsten);
    }

    /// <summary>The residents; only the first <see cref="Aantal"/> places are in use.</summary>
    public Bewoner[] Alle { get; }
    public int Aantal { get; private set; }
    public Bronstanden Standen { get; }
    public Bestandstelling Telling { get; } = new(Enum.GetValues<GeenInwoner>().Skip(1).Select(Omschrijving).Append(VolgtOpAfgekeurd));
    public List<Bestandsfout> Fouten { get; } = [];

    /// <summary>Persoonslijsten, whatever became of them; <see cref="Telling"/> counts rows.</summary>
    public long Persoonslijsten { get; private set; }

    /// <summary>What reads the texts; for one worker.</summary>
    public Persoonsteksten Teksten() => new(_blokken, _lezing);

    /// <summary>The newest state of each further partner of a resident with <see cref="Kenmerken.HeeftMeerPartners"/>.</summary>
    public IReadOnlyList<(int Blok, int Plaats)> MeerPartners(int bewoner) => _meerPartners.GetValueOrDefault(bewoner) ?? [];

    /// <summary>Puts the blocks together in the order of the file: only now is known what came before.</summary>
    public static Bewonerslijst VoegSamen(IReadOnlyList<BrpBlok> blokken, BrpLezing lezing, Bronstanden standen)
    {
        var lijsten = 0;
        foreach (var blok in blokken) { lijsten += blok.Lijsten.Count; }
        var gezien = new BsnIndex(lijsten);
        var dubbelen = new HashSet<int>();
        Werkers.Verdeel(blokken.Count, nummer => blokken[nummer].Zoek(standen, gezien, bsn => { lock (dubbelen) { dubbelen.Add(bsn); } }));
        var bewoners = new Bewonerslijst([.. blokken.Select(b => b.Tekst)], lijsten, lezing, standen);
        var opbouw = new Opbouw(bewoners, dubbelen);
        foreach (var blok in blokken) { opbouw.Voeg(blok); }
        bewoners.Aantal = opbouw.Aantal;
        return bewoners;
    }

    /// <summary>The delivery of another municipality, most likely: what it holds instead.</summary>
    public Weigering GeenInwoners(string naam, string gemeente)
    {
        var codes = Enumerable.Range(0, Gemeentecodes).Where(c => _perGemeente[c] > 0).OrderByDescending(c => _perGemeente[c]).Take(MeesteCodes)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c:D4} ({_perGemeente[c]} keer)")).ToList();
        var welke = codes.Count == 0 ? "Geen enkele heeft een gemeentecode." : $"Het meest komen deze gemeentecodes voor: {string.Join(", ", codes)}.";
        return new(string.Create(CultureInfo.InvariantCulture,
            $"{naam}: onder {Persoonslijsten} persoonslijsten is geen inwoner van gemeente {gemeente}. {welke} Controleer of dit de levering van de eigen gemeente is."));
    }

    private static string Omschrijving(GeenInwoner reden) => reden switch
    {
        GeenInwoner.Opgeschort => "bijhouding opgeschort",
        GeenInwoner.Overleden => "overleden",
        GeenInwoner.AndereGemeente => "andere gemeente",
        GeenInwoner.Buitenland => "adres in het buitenland",
        GeenInwoner.NogNietGeboren => "geboren na de peildatum",
        _ => "woont niet op het adres",
    };

    /// <summary>The state of putting together: the persoonslijst to which further rows belong.</summary>
    private sealed class Opbouw(Bewonerslijst naar, HashSet<int> dubbelen)
    {
        private int _bewoner = -1;
        private GeenInwoner _reden;
        private bool _heeftLijst;

        // What follows belongs to nobody: the line above it was rejected.
        private bool _afgekeurd;
        private bool _anderePartner;
        private readonly List<int> _legeRijen = [];

        // Of who is there twice, the first that can be used counts.
        private readonly HashSet<int> _eersteGehad = [];

        public int Aantal { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Voeg(BrpBlok blok)
        {
            if (blok.HeeftRijen) { LegeRijenZijnFouten(); }
            foreach (var (rijnummer, kolom, reden) in blok.Fouten) { Fout(rijnummer, kolom, reden); }
            naar.Telling.KeurAf(blok.LegeRijenTussen);
            _legeRijen.AddRange(blok.LegeRijen);
            var rijen = CollectionsMarshal.AsSpan(blok.Vervolgrijen);
            foreach (ref readonly var rij in rijen[..blok.VervolgrijenVooraf]) { VoegVervolg(blok, rij); }
            var volgende = blok.VervolgrijenVooraf;
            foreach (ref var lijst in CollectionsMarshal.AsSpan(blok.Lijsten))
            {
                VoegLijst(ref lijst);
                foreach (ref readonly var rij in rijen.Slice(volgende, lijst.Vervolgrijen)) { VoegVervolg(blok, rij); }
                volgende += lijst.Vervolgrijen;
            }
        }

        private void LegeRijenZijnFouten()
        {
            if (_legeRijen.Count == 0) { return; }
            foreach (var rijnummer in _legeRijen) { Fout(rijnummer, -1, Rijreden.Leeg); }
            naar.Telling.KeurAf(_legeRijen.Count);
            _legeRijen.Clear();
            NiemandMeer();
        }

        private void Fout(long rijnummer, int kolom, string reden)
        {
            var indeling = BrpIndeling.Indeling;
            naar.Fouten.Add(new Bestandsfout(indeling.Bestand, rijnummer, kolom < 0 ? "" : indeling.Kolommen[kolom].Naam, reden));
        }

        private void NiemandMeer() => (_afgekeurd, _bewoner, _anderePartner) = (true, -1, false);

        private void VoegLijst(ref Persoonslijst lijst)
        {
            naar.Persoonslijsten++;
            var inwoner = lijst.Reden == GeenInwoner.Inwoner;
            var afgekeurd = lijst.Afgekeurd;
            if (!afgekeurd && dubbelen.Count > 0 && dubbelen.Contains(lijst.Bewoner.Bsn) && !_eersteGehad.Add(lijst.Bewoner.Bsn))
            {
                afgekeurd = true;
                Fout(lijst.Rijnummer, BrpIndeling.Bsn, Bsnreden.Dubbel);
            }
            (_heeftLijst, _afgekeurd, _reden, _bewoner, _anderePartner) = (true, afgekeurd, lijst.Reden, -1, lijst.AnderePartnerVolgt);
            if (afgekeurd)
            {
                naar.Telling.KeurAf();
                return;
            }
            naar.Standen.IsInBrp(lijst.Bewoner.Bron);
            naar._perGemeente[lijst.Gemeente < 0 ? Gemeentecodes : lijst.Gemeente]++;
            Tel();
            if (!inwoner) { return; }
            _bewoner = Aantal++;
            naar.Alle[_bewoner] = lijst.Bewoner;
        }

        private void VoegVervolg(BrpBlok blok, in Vervolgrij rij)
        {
            if (rij.Soort != Vervolgsoort.Rij)
            {
                // The further rows after a rejected line: nobody can say whose they are (bestandsindelingen.md).
                if (rij.Soort == Vervolgsoort.Afgekeurd) { naar.Telling.KeurAf(); }
                NiemandMeer();
                return;
            }
            if (_afgekeurd)
            {
                naar.Telling.ZetApart(VolgtOpAfgekeurd);
                return;
            }
            if (!_heeftLijst)
            {
                Fout(rij.Rijnummer, -1, ZonderLijst);
                naar.Telling.KeurAf();
                return;
            }
            var anderePartner = _anderePartner;
            _anderePartner = rij.AnderePartnerVolgt;
            Tel();
            if (_bewoner < 0 || !anderePartner || rij.Plaats < 0) { return; }
            naar.Alle[_bewoner].Kenmerken |= Kenmerken.HeeftMeerPartners;
            if (!naar._meerPartners.TryGetValue(_bewoner, out var lijst)) { naar._meerPartners[_bewoner] = lijst = []; }
            lijst.Add((blok.Nummer, rij.Plaats));
        }

        // Rows of a persoonslijst go where its first row goes.
        private void Tel()
        {
            if (_reden != GeenInwoner.Inwoner) { naar.Telling.ZetApart(Omschrijving(_reden)); }
            else { naar.Telling.NeemAan(); }
        }
    }
}
