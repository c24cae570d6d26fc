using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen.Lezen;

/// <summary>
/// Reads blocks of whole lines of the BRP file and keeps of each resident what the linking needs (bestandsindelingen.md, brp.csv; koppeling.md). One per reader that works.
/// </summary>
internal sealed class BrpBlokLezer(BrpLezing lezing)
{
    private readonly Rijenlezer _lezer = new(lezing.Kop, lezing.Codering);
    private readonly int[] _plaatsen = lezing.Kop.Plaatsen;
    private readonly int[] _langste = Celherstel.LangstePerPlaats(lezing.Kop.Plaatsen, vervolgrij: false);
    private readonly int[] _langsteVervolg = Celherstel.LangstePerPlaats(lezing.Kop.Plaatsen, vervolgrij: true);
    private readonly byte[] _ruimte = new byte[Celherstel.Ruimte];
    private BrpBlok _blok = null!;

    /// <param name="kapot">Told that the block holds a line that is no UTF-8; throws when the file must be read in another way.</param>
    /// <param name="opnieuw">A block of before that nobody needs any more: it is filled anew.</param>
    public BrpBlok Lees(byte[] buffer, Bloklegging legging, Action kapot, BrpBlok? opnieuw = null)
    {
        var lengte = legging.Lengte - legging.Van;
        _blok = opnieuw ?? new BrpBlok(legging.Nummer, lengte, legging.Rijen);
        opnieuw?.Vergeet();
        if (!_lezer.Begin(buffer, legging.Van, legging.Lengte, legging.EersteRij)) { kapot(); }
        LeesRijen();
        return _blok;
    }

    // Called a few times, for long: without this it would run as it was compiled ahead of time, with a call for every cell.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LeesRijen()
    {
        while (_lezer.Volgende())
        {
            var rijnummer = (int)_lezer.Rijnummer;
            if (_lezer.IsLeeg)
            {
                _blok.LegeRijen.Add(rijnummer);
                continue;
            }
            LegeRijenZijnFouten();
            if (_lezer.Fout is { } fout)
            {
                _blok.Fouten.Add((rijnummer, -1, fout));
                Voeg(new Vervolgrij { Rijnummer = rijnummer, Soort = Vervolgsoort.Afgekeurd, Plaats = -1 });
            }
            else if (lezing.Label < 0 || !_lezer.CelOp(lezing.Label).IsEmpty) { LeesPersoonslijst(rijnummer); }
            else { LeesVervolgrij(rijnummer); }
        }
    }

    // An empty line is fine where it closes the file; before another row it is a row with too few cells.
    private void LegeRijenZijnFouten()
    {
        _blok.HeeftRijen = true;
        if (_blok.LegeRijen.Count == 0) { return; }
        foreach (var rijnummer in _blok.LegeRijen) { _blok.Fouten.Add((rijnummer, -1, Rijreden.Leeg)); }
        _blok.LegeRijenTussen += _blok.LegeRijen.Count;
        _blok.LegeRijen.Clear();
        Voeg(new Vervolgrij { Soort = Vervolgsoort.Grens, Plaats = -1 });
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Cel(int kolom) => _lezer.CelOp(_plaatsen[kolom]);

    /// <summary>The cell with what bestandsindelingen.md puts back in it; valid until the next one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Hersteld(int kolom)
    {
        var cel = Cel(kolom);
        return cel.IsEmpty ? cel : Celherstel.Van(kolom, cel, _ruimte);
    }

    private void LeesVervolgrij(int rijnummer)
    {
        var rij = new Vervolgrij { Rijnummer = rijnummer, Plaats = -1 };
        if (Lengtefouten(rijnummer, vervolgrij: true)) { rij.Soort = Vervolgsoort.Afgekeurd; }
        else
        {
            rij.AnderePartnerVolgt = AnderePartnerVolgt();
            if (HeeftPartner()) { rij.Plaats = _blok.Tekst.Voeg(_lezer.Geleverd); }
        }
        Voeg(rij);
    }

    private void Voeg(Vervolgrij rij)
    {
        _blok.Vervolgrijen.Add(rij);
        var lijsten = CollectionsMarshal.AsSpan(_blok.Lijsten);
        if (lijsten.Length == 0) { _blok.VervolgrijenVooraf++; }
        else { lijsten[^1].Vervolgrijen++; }
    }

    private bool HeeftPartner()
    {
        foreach (var veld in Persoonstekst.Partner)
        {
            if (!Cel(veld).IsEmpty) { return true; }
        }
        return false;
    }

    private bool AnderePartnerVolgt() => Hersteld(BrpIndeling.PartnerMerk) is [(byte)'0', (byte)'5'];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LeesPersoonslijst(int rijnummer)
    {
        var lijst = new Persoonslijst { Rijnummer = rijnummer };
        var bsn = Cel(BrpIndeling.Bsn);
        if (Bsn.TryLees(bsn, out var nummer)) { lijst.Bewoner.Bsn = nummer.Nummer; }
        else
        {
            lijst.Afgekeurd = true;
            _blok.Fouten.Add((rijnummer, BrpIndeling.Bsn, Bsnreden.Van(bsn)));
        }
        lijst.Afgekeurd |= Lengtefouten(rijnummer, vervolgrij: false);
        var aanduiding = Cel(BrpIndeling.Nummeraanduiding);
        if (!aanduiding.IsEmpty && !Celherstel.IsNummeraanduiding(aanduiding))
        {
            lijst.Afgekeurd = true;
            _blok.Fouten.Add((rijnummer, BrpIndeling.Nummeraanduiding, Celherstel.GeenNummeraanduiding));
        }
        if (!lijst.Afgekeurd)
        {
            lijst.AnderePartnerVolgt = AnderePartnerVolgt();
            lijst.Gemeente = Gemeentenummer();
            var geboren = Geboortedatum.Lees(Cel(BrpIndeling.Geboren));
            lijst.Reden = WaaromGeenInwoner(geboren);
            if (lijst.Reden == GeenInwoner.Inwoner) { lijst.Bewoner = MaakBewoner(nummer.Nummer, geboren); }
        }
        _blok.Lijsten.Add(lijst);
    }

    /// <summary>Notes each cell that is longer than its LO3 element; true when there is one.</summary>
    private bool Lengtefouten(int rijnummer, bool vervolgrij)
    {
        // Of nearly every line all cells are short enough as they stand there.
        if (!_lezer.IetsLanger(vervolgrij ? _langsteVervolg : _langste)) { return false; }
        var fouten = false;
        foreach (var (kolom, langst) in Celherstel.Langste(vervolgrij))
        {
            if (!Celherstel.IsTeLang(kolom, Cel(kolom), langst)) { continue; }
            fouten = true;
            _blok.Fouten.Add((rijnummer, kolom, Celherstel.TeLang));
        }
        return fouten;
    }

    private short Gemeentenummer()
    {
        var code = Cel(BrpIndeling.Gemeente);
        if (code.Length is < 1 or > 4) { return -1; }
        var nummer = 0;
        foreach (var teken in code)
        {
            if (!char.IsAsciiDigit((char)teken)) { return -1; }
            nummer = (nummer * 10) + (teken - '0');
        }
        return (short)nummer;
    }

    private GeenInwoner WaaromGeenInwoner(Geboortedatum geboren)
    {
        return Inwonerregel.Reden(new Inwonerfeiten(
            Opgeschort: !Cel(BrpIndeling.Opschorting).IsEmpty, Overleden: !Cel(BrpIndeling.Overleden).IsEmpty,
            EigenGemeente: Hersteld(BrpIndeling.Gemeente).SequenceEqual(lezing.Gemeente), Buitenland: !Cel(BrpIndeling.Land).IsEmpty,
            NogNietGeboren: geboren.ZekerGeborenNa(lezing.Peildag),
            NietOpAdres: Inwonerregel.WoontErNiet(Hersteld(BrpIndeling.Onderzoek), Cel(BrpIndeling.OnderzoekTot))));
    }

    private int Partner()
    {
        if (!Cel(BrpIndeling.PartnerTot).IsEmpty) { return 0; }
        var bsn = Cel(BrpIndeling.PartnerBsn);
        if (bsn.IsEmpty) { return Gezinsregel.IsTeZoeken(Hersteld(BrpIndeling.PartnerGeslachtsnaam), Cel(BrpIndeling.PartnerGeboren)) ? Bewoner.OpNaam : 0; }
        Bsn.TryLeesNummer(bsn, out var partner);
        return partner;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Bewoner MaakBewoner(int bsn, Geboortedatum geboren)
    {
        Bsn.TryLeesNummer(Cel(BrpIndeling.Ouder1), out var ouder1);
        Bsn.TryLeesNummer(Cel(BrpIndeling.Ouder2), out var ouder2);
        var kenmerken = Leeftijdsregel.Volwassenheid(geboren, lezing.Peildag) switch
        {
            Zekerheid.Ja => Kenmerken.Volwassen | Kenmerken.ZekerVolwassen,
            Zekerheid.Onbekend => Kenmerken.Volwassen,
            _ => Kenmerken.Geen,
        };
        if (Hersteld(BrpIndeling.FunctieAdres) is [(byte)'B']) { kenmerken |= Kenmerken.Briefadres; }
        if (Cel(BrpIndeling.Curatele) is [(byte)'1']) { kenmerken |= Kenmerken.Curatele; }
        if (Ontvangerregel.IsGeheim(Cel(BrpIndeling.Geheim))) { kenmerken |= Kenmerken.Geheim; }
        return new Bewoner
        {
            Bsn = bsn,
            Geboren = geboren,
            Ouder1 = ouder1,
            Ouder2 = ouder2,
            Partner = Partner(),
            Adres = Adres(),
            Blok = _blok.Nummer,
            Plaats = _blok.Tekst.Voeg(_lezer.Geleverd),
            Kenmerken = kenmerken,
        };
    }

    private ulong Adres()
    {
        var id = Adressleutel.OfLeeg(Hersteld(BrpIndeling.Nummeraanduiding));
        if (!id.IsEmpty) { return Adressleutel.VanNummeraanduiding(id); }
        // Only the postcode may be written anew: two cells at once would share their place.
        return Adressleutel.VanDelen(new Adresdelen
        {
            Postcode = Hersteld(BrpIndeling.Postcode),
            Huisnummer = Cel(BrpIndeling.Huisnummer),
            Huisletter = Cel(BrpIndeling.Huisletter),
            Toevoeging = Hersteld(BrpIndeling.Toevoeging),
            Aanduiding = Cel(BrpIndeling.Aanduiding),
            Straat = Cel(BrpIndeling.Straat),
            Locatie = Cel(BrpIndeling.Locatie),
        });
    }
}
