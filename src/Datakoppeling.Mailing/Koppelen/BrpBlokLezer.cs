using System.Runtime.CompilerServices;
using CsvHelper;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>What every block of one BRP delivery shares.</summary>
/// <param name="Kop">The header.</param>
/// <param name="Label">The place of the nameless column that marks the first row of a persoonslijst; -1: every row is one.</param>
/// <param name="Gemeente">Our own gemeentecode.</param>
internal sealed record BrpLezing(Kopregel Kop, int Label, byte[] Gemeente, DateOnly Peildatum)
{
    /// <summary>The peildatum as a number, worked out once.</summary>
    public int Peildag { get; } = Datum.AlsGetal(Peildatum);
}

/// <summary>
/// Reads one block of whole records of the BRP file with CsvHelper and keeps of each resident what the linking needs
/// (formats.md, brp.csv; koppeling.md section 1).
/// </summary>
internal ref struct BrpBlokLezer
{
    private readonly BrpLezing _lezing;
    private readonly CsvReader _lezer;
    private readonly BrpBlok _blok;
    private readonly int[] _plaatsen;
    private readonly int _breedte;

    private BrpBlokLezer(BrpLezing lezing, CsvReader lezer, BrpBlok blok)
    {
        (_lezing, _lezer, _blok) = (lezing, lezer, blok);
        (_plaatsen, _breedte) = (lezing.Kop.Plaatsen, lezing.Kop.Namen.Length);
    }

    public static BrpBlok Lees(BrpLezing lezing, int nummer, ReadOnlyMemory<byte> bytes)
    {
        var regels = bytes.Span.Count((byte)'\n');
        var blok = new BrpBlok(nummer, bytes.Length / 2, regels) { Regels = regels };
        using var lezer = CsvReader.Create(bytes, CsvBestand.Opties(lezing.Kop.Scheiding));
        new BrpBlokLezer(lezing, lezer, blok).Lees();
        return blok;
    }

    // Called a few times, for long: without this it would run as it was compiled ahead of time, with a call for every cell.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void Lees()
    {
        while (_lezer.Read())
        {
            var regel = (int)_lezer.LineNumber;
            if (_lezer.FieldCount <= 1 && CsvBestand.Schoon(_lezer.GetSpan(0)).IsEmpty)
            {
                _blok.LegeRegels.Add(regel);
                continue;
            }
            LegeRegelsZijnFouten();
            var fout = Rijfout();
            if (fout is not null) { _blok.Fouten.Add((regel, -1, fout)); }
            if (_lezing.Label < 0 || !CelOp(_lezing.Label).IsEmpty) { LeesPersoonslijst(regel, fout is not null); }
            else { LeesVervolgrij(regel, fout is not null); }
        }
    }

    // An empty line is fine where it closes the file; before another row it is a row with too few cells.
    private readonly void LegeRegelsZijnFouten()
    {
        foreach (var regel in _blok.LegeRegels) { _blok.Fouten.Add((regel, -1, "lege regel")); }
        _blok.LegeRegelsTussen += _blok.LegeRegels.Count;
        _blok.LegeRegels.Clear();
        _blok.HeeftRijen = true;
    }

    private readonly string? Rijfout()
    {
        if (_lezer.FieldCount == _breedte) { return null; }
        if (_lezer.FieldCount < _breedte) { return "te weinig kolommen op deze regel"; }
        for (var i = _breedte; i < _lezer.FieldCount; i++)
        {
            if (!CelOp(i).IsEmpty) { return "te veel kolommen op deze regel"; }
        }
        return null;
    }

    private readonly ReadOnlySpan<byte> CelOp(int plaats) =>
        plaats < _lezer.FieldCount ? CsvBestand.Schoon(_lezer.GetSpan(plaats)) : [];

    private readonly ReadOnlySpan<byte> Cel(int kolom) => _plaatsen[kolom] < 0 ? [] : CelOp(_plaatsen[kolom]);

    private readonly void LeesVervolgrij(int regel, bool afgekeurd)
    {
        var rij = new Vervolgrij { Regel = regel, Afgekeurd = afgekeurd, Plaats = -1 };
        if (!afgekeurd)
        {
            rij.AnderePartnerVolgt = Cel(BrpIndeling.PartnerMerk) is [(byte)'0', (byte)'5'];
            if (HeeftPartner()) { rij.Plaats = VoegTekst(Persoonstekst.Partner); }
        }
        _blok.Vervolgrijen.Add(rij);
        var lijsten = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_blok.Lijsten);
        if (lijsten.Length == 0) { _blok.VervolgrijenVooraf++; }
        else { lijsten[^1].Vervolgrijen++; }
    }

    private readonly bool HeeftPartner()
    {
        foreach (var veld in Persoonstekst.Partner)
        {
            if (!Cel(veld).IsEmpty) { return true; }
        }
        return false;
    }

    private readonly int VoegTekst(int[] velden)
    {
        var plaats = _blok.Tekst.Lengte;
        foreach (var veld in velden) { _blok.Tekst.Voeg(Cel(veld)); }
        return plaats;
    }

    private readonly void LeesPersoonslijst(int regel, bool afgekeurd)
    {
        var lijst = new Persoonslijst { Regel = regel, Afgekeurd = afgekeurd };
        if (!afgekeurd)
        {
            var bsn = Cel(BrpIndeling.Bsn);
            if (Bsn.TryLees(bsn, out var nummer)) { lijst.Bsn = nummer.Nummer; }
            else
            {
                lijst.Afgekeurd = true;
                _blok.Fouten.Add((regel, BrpIndeling.Bsn, Bsnreden.Van(bsn)));
            }
        }
        if (!lijst.Afgekeurd)
        {
            lijst.AnderePartnerVolgt = Cel(BrpIndeling.PartnerMerk) is [(byte)'0', (byte)'5'];
            var geboren = Geboortedatum.Lees(Cel(BrpIndeling.Geboren));
            lijst.Reden = WaaromGeenInwoner(geboren);
            if (lijst.Reden == GeenInwoner.Inwoner) { lijst.Bewoner = MaakBewoner(lijst.Bsn, geboren); }
        }
        _blok.Lijsten.Add(lijst);
    }

    private readonly GeenInwoner WaaromGeenInwoner(Geboortedatum geboren)
    {
        if (!Cel(BrpIndeling.Opschorting).IsEmpty) { return GeenInwoner.Opgeschort; }
        if (!Cel(BrpIndeling.Overleden).IsEmpty) { return GeenInwoner.Overleden; }
        if (!Cel(BrpIndeling.Gemeente).SequenceEqual(_lezing.Gemeente)) { return GeenInwoner.AndereGemeente; }
        if (!Cel(BrpIndeling.Land).IsEmpty) { return GeenInwoner.Buitenland; }
        if (geboren.ZekerGeborenNa(_lezing.Peildag)) { return GeenInwoner.NogNietGeboren; }
        // 089999: established that the person does not live at the address.
        return Cel(BrpIndeling.Onderzoek).SequenceEqual("089999"u8) && Cel(BrpIndeling.OnderzoekTot).IsEmpty
            ? GeenInwoner.NietOpAdres : GeenInwoner.Inwoner;
    }

    private readonly Bewoner MaakBewoner(int bsn, Geboortedatum geboren)
    {
        Bsn.TryLeesNummer(Cel(BrpIndeling.Ouder1), out var ouder1);
        Bsn.TryLeesNummer(Cel(BrpIndeling.Ouder2), out var ouder2);
        var partner = 0;
        if (Cel(BrpIndeling.PartnerTot).IsEmpty) { Bsn.TryLeesNummer(Cel(BrpIndeling.PartnerBsn), out partner); }
        var kenmerken = Kandidaatregel.Volwassenheid(geboren, _lezing.Peildag) switch
        {
            Zekerheid.Ja => Kenmerken.Volwassen | Kenmerken.ZekerVolwassen,
            Zekerheid.Onbekend => Kenmerken.Volwassen,
            _ => Kenmerken.Geen,
        };
        if (Cel(BrpIndeling.FunctieAdres) is [(byte)'B']) { kenmerken |= Kenmerken.Briefadres; }
        if (Cel(BrpIndeling.Curatele) is [(byte)'1']) { kenmerken |= Kenmerken.Curatele; }
        // What is not zero is secret, also when it cannot be read: the safe side.
        if (Cel(BrpIndeling.Geheim).IndexOfAnyExcept((byte)'0') >= 0) { kenmerken |= Kenmerken.Geheim; }
        return new Bewoner
        {
            Bsn = bsn,
            Geboren = geboren,
            Ouder1 = ouder1,
            Ouder2 = ouder2,
            Partner = partner,
            Adres = Adres(),
            Blok = _blok.Nummer,
            Plaats = VoegTekst(Persoonstekst.Velden),
            Kenmerken = kenmerken,
        };
    }

    private readonly ulong Adres()
    {
        var id = Adressleutel.OfLeeg(Cel(BrpIndeling.Nummeraanduiding));
        return !id.IsEmpty ? Adressleutel.VanNummeraanduiding(id) : Adressleutel.VanDelen(new Adresdelen
        {
            Postcode = Cel(BrpIndeling.Postcode),
            Huisnummer = Cel(BrpIndeling.Huisnummer),
            Huisletter = Cel(BrpIndeling.Huisletter),
            Toevoeging = Cel(BrpIndeling.Toevoeging),
            Aanduiding = Cel(BrpIndeling.Aanduiding),
            Straat = Cel(BrpIndeling.Straat),
            Locatie = Cel(BrpIndeling.Locatie),
        });
    }
}
