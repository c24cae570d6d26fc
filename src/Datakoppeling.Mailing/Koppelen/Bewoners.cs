using System.Runtime.InteropServices;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>
/// All residents of one delivery, in the order of the file, with the index by BSN, the text blocks, and the account of the file.
/// </summary>
internal sealed class Bewoners
{
    private readonly Tekstblok[] _blokken;
    private readonly Dictionary<int, List<(int Blok, int Plaats)>> _meerPartners = [];

    private Bewoners(Tekstblok[] blokken, int verwacht, int lijsten)
    {
        _blokken = blokken;
        Alle = new Bewoner[verwacht];
        Index = new BsnIndex(lijsten);
    }

    /// <summary>The residents; only the first <see cref="Aantal"/> places are in use.</summary>
    public Bewoner[] Alle { get; }
    public int Aantal { get; private set; }
    public BsnIndex Index { get; }
    public Bestandstelling Telling { get; } = new(Enum.GetValues<GeenInwoner>().Skip(1).Select(Omschrijving));
    public List<Bestandsfout> Fouten { get; } = [];

    /// <summary>Persoonslijsten, whatever became of them; <see cref="Telling"/> counts rows.</summary>
    public long Persoonslijsten { get; private set; }

    public Tekstlezer Tekst(in Bewoner bewoner, int vanaf = 0)
    {
        var lezer = _blokken[bewoner.Blok].Vanaf(bewoner.Plaats);
        lezer.SlaOver(vanaf);
        return lezer;
    }

    /// <summary>The newest state of each further partner of a resident with <see cref="Kenmerken.HeeftMeerPartners"/>.</summary>
    public IReadOnlyList<(int Blok, int Plaats)> MeerPartners(int bewoner) => _meerPartners.GetValueOrDefault(bewoner) ?? [];

    public Tekstlezer PartnerTekst((int Blok, int Plaats) partner) => _blokken[partner.Blok].Vanaf(partner.Plaats);

    /// <summary>Puts the blocks together in the order of the file: only now is known what came before.</summary>
    public static Bewoners VoegSamen(IReadOnlyList<BrpBlok> blokken)
    {
        var lijsten = blokken.Sum(b => b.Lijsten.Count);
        var bewoners = new Bewoners([.. blokken.Select(b => b.Tekst)], lijsten, lijsten);
        var opbouw = new Opbouw(bewoners);
        foreach (var blok in blokken) { opbouw.Voeg(blok); }
        bewoners.Aantal = opbouw.Aantal;
        return bewoners;
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

    /// <summary>The state of putting together: the line reached, and the persoonslijst to which further rows belong.</summary>
    private sealed class Opbouw(Bewoners naar)
    {
        private long _regel = 1;
        private int _bewoner = -1;
        private GeenInwoner _reden;
        private bool _heeftLijst;
        private bool _afgekeurd;
        private bool _anderePartner;
        private readonly List<long> _legeRegels = [];

        public int Aantal { get; private set; }

        public void Voeg(BrpBlok blok)
        {
            if (blok.HeeftRijen) { LegeRegelsZijnFouten(); }
            foreach (var (regel, kolom, reden) in blok.Fouten) { Fout(_regel + regel, kolom, reden); }
            naar.Telling.KeurAf(blok.LegeRegelsTussen);
            _legeRegels.AddRange(blok.LegeRegels.Select(r => _regel + r));
            var rijen = CollectionsMarshal.AsSpan(blok.Vervolgrijen);
            foreach (ref readonly var rij in rijen[..blok.VervolgrijenVooraf]) { VoegVervolg(blok, rij); }
            var volgende = blok.VervolgrijenVooraf;
            foreach (ref var lijst in CollectionsMarshal.AsSpan(blok.Lijsten))
            {
                VoegLijst(ref lijst);
                foreach (ref readonly var rij in rijen.Slice(volgende, lijst.Vervolgrijen)) { VoegVervolg(blok, rij); }
                volgende += lijst.Vervolgrijen;
            }
            _regel += blok.Regels;
        }

        private void LegeRegelsZijnFouten()
        {
            foreach (var regel in _legeRegels) { Fout(regel, -1, "lege regel"); }
            naar.Telling.KeurAf(_legeRegels.Count);
            _legeRegels.Clear();
        }

        private void Fout(long regel, int kolom, string reden)
        {
            var indeling = BrpIndeling.Indeling;
            naar.Fouten.Add(new Bestandsfout(indeling.Bestand, regel, kolom < 0 ? "" : indeling.Kolommen[kolom].Naam, reden));
        }

        private void VoegLijst(ref Persoonslijst lijst)
        {
            naar.Persoonslijsten++;
            (_heeftLijst, _afgekeurd, _reden, _bewoner, _anderePartner) = (true, lijst.Afgekeurd, lijst.Reden, -1, lijst.AnderePartnerVolgt);
            var inwoner = lijst.Reden == GeenInwoner.Inwoner;
            if (!_afgekeurd && !naar.Index.Voeg(lijst.Bsn, inwoner ? Aantal : BsnIndex.GeenBewoner))
            {
                _afgekeurd = true;
                Fout(_regel + lijst.Regel, BrpIndeling.Bsn, Bsnreden.Dubbel);
            }
            Tel();
            if (_afgekeurd || !inwoner) { return; }
            _bewoner = Aantal++;
            naar.Alle[_bewoner] = lijst.Bewoner;
        }

        private void VoegVervolg(BrpBlok blok, in Vervolgrij rij)
        {
            var anderePartner = _anderePartner;
            _anderePartner = rij.AnderePartnerVolgt;
            if (!_heeftLijst)
            {
                if (!rij.Afgekeurd) { Fout(_regel + rij.Regel, -1, "vervolgrij zonder persoonslijst erboven"); }
                naar.Telling.KeurAf();
                return;
            }
            if (rij.Afgekeurd) { naar.Telling.KeurAf(); }
            else { Tel(); }
            if (_bewoner < 0 || !anderePartner || rij.Plaats < 0) { return; }
            naar.Alle[_bewoner].Kenmerken |= Kenmerken.HeeftMeerPartners;
            if (!naar._meerPartners.TryGetValue(_bewoner, out var lijst)) { naar._meerPartners[_bewoner] = lijst = []; }
            lijst.Add((blok.Nummer, rij.Plaats));
        }

        // Rows of a persoonslijst go where its first row goes.
        private void Tel()
        {
            if (_afgekeurd) { naar.Telling.KeurAf(); }
            else if (_reden != GeenInwoner.Inwoner) { naar.Telling.ZetApart(Omschrijving(_reden)); }
            else { naar.Telling.NeemAan(); }
        }
    }
}
