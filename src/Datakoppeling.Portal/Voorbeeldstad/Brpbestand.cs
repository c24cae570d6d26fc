using Datakoppeling.Kern;
using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>Writes <c>brp.csv</c> in LO3 columns (bestandsindelingen.md): a row per person, and further rows for older states of a partner.</summary>
internal sealed class Brpbestand : IDisposable
{
    /// <summary>The columns that the linking uses, and four beside them that it must skip.</summary>
    public static ReadOnlySpan<byte> Kop =>
        ";01.01.20;01.02.10;01.02.20;01.02.30;01.02.40;01.03.10;01.04.10;01.61.10;02.01.20;03.01.20"u8 +
        ";05.01.20;05.02.10;05.02.20;05.02.30;05.02.40;05.04.10;05.06.10;05.07.10;05.H;06.08.10;07.67.10;07.67.20;07.70.10"u8 +
        ";08.09.10;08.10.10;08.11.10;08.11.20;08.11.30;08.11.40;08.11.50;08.11.60;08.11.70;08.11.90;08.12.10;08.13.10"u8 +
        ";08.83.10;08.83.20;08.83.30;11.33.10"u8;

    private const int Kolommen = 40;
    private const int VoorPartner = 11;
    private const int NaPartner = Kolommen - 20;
    private static readonly byte[] Gemeente = [.. "0363"u8];
    private readonly Stadsplan _plan;
    private readonly Bytestroom _uit;
    private readonly Mengbuffer _wachtend;

    /// <summary>The rows of one person, until they join the waiting ones.</summary>
    private readonly Bytestroom _lijst = new(Stream.Null, 16 * 1024, []);
    private int _label;

    public Brpbestand(Stream uit, Stadsplan plan)
    {
        _plan = plan;
        _uit = new Bytestroom(uit, 1024 * 1024, Kop);
        _wachtend = new Mengbuffer(_uit, plan.Seed);
        _lijst.Neem();
    }

    public long Rijen => _lijst.Rijen;

    public void Schrijf(Huishouden huis, ref Toeval toeval)
    {
        for (var i = 0; i < huis.Aantal; i++)
        {
            ref var lid = ref huis.Leden[i];
            var fout = toeval.Onder(10_000) < _plan.FoutenPerTienduizend ? toeval.Tussen(1, 4) : 0;
            Persoonslijst(huis, ref lid, huis.Staten(i), fout);
            _wachtend.Voeg(_lijst.Neem());
            if (fout != 4) { continue; }
            Persoonslijst(huis, ref lid, [], 0);
            _wachtend.Voeg(_lijst.Neem());
        }
    }

    /// <param name="fout">1 a BSN that fails the elfproef, 2 none, 3 a row that broke off; 4 is the caller's: the person twice.</param>
    private void Persoonslijst(Huishouden huis, ref Persoon lid, ReadOnlySpan<Partnerschap> staten, int fout)
    {
        _lijst.Rij().Teken((byte)'P').Getal(++_label).Cel();
        if (fout != 2) { _lijst.Cijfers(fout == 1 ? Testnummers.Fout(lid.Bsn) : lid.Bsn, 9); }
        _lijst.Cel().Tekst(lid.Voornaam);
        if (lid.Voornaam2 is { } tweede && lid.Voornaam.Length > 0) { _lijst.Teken((byte)' ').Tekst(tweede); }
        _lijst.Cel().Tekst(lid.Titel).Cel().Tekst(lid.Naam.Voorvoegsel).Cel().Tekst(lid.Naam.Naam).Cel()
            .Cijfers(lid.GeborenVolgensBrp, 8).Cel().Teken(lid.Geslacht).Cel().Teken(lid.Naamgebruik).Cel();
        Bsn(lid.Ouder1).Cel();
        Bsn(lid.Ouder2).Cel();
        if (staten.Length > 0) { Partner(staten[0], staten.Length > 1); }
        else { _lijst.Cel(8); }
        Status(ref lid);
        Verblijf(huis, ref lid);
        Onderzoek(ref lid);
        if (lid.Curatele) { _lijst.Teken((byte)'1'); }
        if (fout == 3) { _lijst.KapAf(25); }
        _lijst.EindeRij();
        for (var i = 1; i < staten.Length; i++)
        {
            _lijst.Rij().Cel(VoorPartner - 1);
            Partner(staten[i], i + 1 < staten.Length).Cel(NaPartner - 2).EindeRij();
        }
    }

    private Bytestroom Bsn(int bsn) => bsn == 0 ? _lijst : _lijst.Cijfers(bsn, 9);

    private Bytestroom Dag(int dag) => dag == 0 ? _lijst : _lijst.Cijfers(dag, 8);

    private Bytestroom Partner(in Partnerschap staat, bool erVolgt)
    {
        Bsn(staat.Bsn).Cel().Tekst(staat.Voornaam).Cel().Tekst(staat.Titel).Cel().Tekst(staat.Naam.Voorvoegsel).Cel()
            .Tekst(staat.Naam.Naam).Cel().Teken(staat.Geslacht).Cel();
        Dag(staat.Sinds).Cel();
        Dag(staat.Tot).Cel();
        if (erVolgt) { _lijst.Tekst(staat.DaarnaEenAnder ? "05"u8 : "55"u8); }
        return _lijst.Cel();
    }

    private void Status(ref Persoon lid)
    {
        if (lid.Vertrek == Vertrek.Overleden) { Dag(lid.VertrekDag); }
        _lijst.Cel();
        Dag(lid.VertrekDag).Cel();
        if (lid.Vertrek is Vertrek.Overleden) { _lijst.Teken((byte)'O'); }
        else if (lid.Vertrek is Vertrek.Emigratie) { _lijst.Teken((byte)'E'); }
        else if (lid.Vertrek is Vertrek.Ministerieel) { _lijst.Teken((byte)'M'); }
        _lijst.Cel().Teken((byte)('0' + lid.Geheim)).Cel();
    }

    private void Verblijf(Huishouden huis, ref Persoon lid)
    {
        if (lid.Vertrek == Vertrek.Emigratie)
        {
            _lijst.Tekst("1999"u8).Cel(10).Cijfers(5_001 + (lid.Bsn % 60), 4).Cel();
            return;
        }
        var elders = lid.Vertrek == Vertrek.AndereGemeente;
        _lijst.Tekst(elders ? "0384"u8 : Gemeente).Cel().Teken(huis.Functie).Cel();
        var adres = huis.Adres;
        if (huis.Locatie.Length > 0)
        {
            _lijst.Cel(7).Tekst(huis.Locatie).Cel(1);
            return;
        }
        _lijst.Tekst(adres.Straat).Cel().Getal(adres.Nummer).Cel();
        if (adres.Letter != 0) { _lijst.Teken(adres.Letter); }
        _lijst.Cel().Tekst(adres.Toevoeging).Cel().Tekst(huis.Aanduiding).Cel()
            .Cijfers(adres.Cijfers, 4).Teken(adres.Letter1).Teken(adres.Letter2).Cel()
            .Tekst(elders ? "Diemen"u8 : "Amsterdam"u8).Cel();
        if (!huis.ZonderNummeraanduiding) { _lijst.Tekst("036320"u8).Cijfers(adres.Plek, 10); }
        _lijst.Cel(2);
    }

    private void Onderzoek(ref Persoon lid)
    {
        if (lid.Onderzoek != 0) { _lijst.Cijfers(lid.Onderzoek, 6).Cel().Cijfers(Datum.AlsGetal(_plan.Peildatum.AddDays(-720)), 8).Cel(); }
        else { _lijst.Cel(1); }
        Dag(lid.OnderzoekTot).Cel();
    }

    public void Dispose()
    {
        _wachtend.Leeg();
        _lijst.Dispose();
        _uit.Dispose();
    }
}
