using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Regels;

/// <summary>
/// Is a line filled correctly? One fault makes the whole dossier-month a werkopdracht: nothing is estimated (CRvB
/// ECLI:NL:CRVB:2015:1470).
/// </summary>
public static class Inkomstcontrole
{
    public static readonly Regel Regel = new(
        "OIB-2.1", "Een inkomst telt pas mee als elk gegeven is ingevuld en klopt; anders maakt een consulent haar eerst compleet.",
        "Awb art. 3:2; algoritmeregister Amsterdam, Ondersteuning Inkomstenverrekening Bijstand", Ingang.Participatiewet);

    /// <summary>Checks one line. What the municipality pays itself is not checked.</summary>
    public static Inkomstoordeel Controleer(GeleverdeInkomst geleverd, IReadOnlyDictionary<string, Inkomstensoort> soorten, OibInstellingen instellingen)
    {
        var soort = soorten.GetValueOrDefault(geleverd.Componentcode);
        if (Uitsluiting.IsUitgesloten(geleverd, soort, instellingen)) { return new Inkomstoordeel(geleverd, soort, null, [], false, true); }
        var lezing = new Lezing();
        lezing.Eis(soort is not null, "componentcode", geleverd.Componentcode, "staat niet in de codelijst");
        lezing.Soort(geleverd.SoortInkomen, soort);
        var periode = Periodiciteiten.Lees(geleverd.Periodiciteit);
        lezing.Eis(periode is not null, "periodiciteit", geleverd.Periodiciteit, "is geen bekende periodiciteit");
        var dagen = lezing.Tijdvak(geleverd.PeriodeVan, geleverd.PeriodeTot);
        foreach (var dubbel in geleverd.Dubbel) { lezing.Fout(new Gebrek("periode_van", Inkomstversies.DubbelReden, dubbel)); }
        lezing.Eis(geleverd.Werkgever.Length > 0, "werkgever", geleverd.Werkgever, "");
        var twijfel = lezing.Loonheffingennummer(geleverd.Loonheffingennummer);
        var belastbaar = lezing.Bedrag("belastbaar_loon", geleverd.BelastbaarLoon);
        var netto = lezing.Bedrag("netto_loon", geleverd.NettoLoon);
        var korting = lezing.JaNee("loonheffingskorting", geleverd.Loonheffingskorting);
        var reservering = lezing.JaNee("reservering_vt", geleverd.ReserveringVt);
        var aanspraak = lezing.BedragOfLeeg("vt_aanspraak", geleverd.VtAanspraak);
        var vt = lezing.BedragOfLeeg("uitbetaalde_vt", geleverd.UitbetaaldeVt);
        var extra = lezing.BedragOfLeeg("extra_periode_salaris", geleverd.ExtraPeriodeSalaris);
        var ontvangen = lezing.DatumOfLeeg("ontvangen_op", geleverd.OntvangenOp);
        lezing.Eis(geleverd.Levering is "" or "N" or "C" or Inkomstversies.Intrekking, "levering", geleverd.Levering, "is geen N, C of I");
        if (lezing.Gebreken is { } gebreken) { return new Inkomstoordeel(geleverd, soort, null, gebreken, twijfel, false); }
        var inkomst = new Inkomst
        {
            Geleverd = geleverd, Soort = soort!, Periode = periode!.Value, Dagen = dagen, Belastbaar = belastbaar, Netto = netto, Loonheffingskorting = korting,
            ReserveringVt = reservering, VtAanspraak = aanspraak, UitbetaaldeVt = vt ?? Bedrag.Nul, ExtraPeriodeSalaris = extra ?? Bedrag.Nul, OntvangenOp = ontvangen,
        };
        return new Inkomstoordeel(geleverd, soort, inkomst, [], twijfel, false);
    }

    /// <summary>Nine digits, an L and two digits.</summary>
    public static bool IsLoonheffingennummer(string tekst) =>
        Instellingentabel.IsLoonheffingennummer(tekst);

    // Collects the faults of one line; a line without any allocates nothing.
    private struct Lezing
    {
        public List<Gebrek>? Gebreken { get; private set; }

        public void Eis(bool klopt, string kolom, string cel, string anders)
        {
            if (!klopt) { Fout(kolom, cel.Length == 0 ? "ontbreekt" : anders); }
        }

        public void Soort(string cel, Inkomstensoort? soort)
        {
            var groep = Inkomstensoort.LeesGroep(cel);
            Eis(groep is not null, "soort_inkomen", cel, "is geen loon, uitkering of pensioen");
            if (groep is not null && soort is not null && groep != soort.Groep)
            {
                Fout("soort_inkomen", string.Create(CultureInfo.InvariantCulture, $"past niet bij componentcode {soort.Code}"));
            }
        }

        public Looptijd Tijdvak(string van, string tot)
        {
            var heeftVan = Celwaarde.TryDatum(van, out var eerste);
            var heeftTot = Celwaarde.TryDatum(tot, out var laatste);
            Eis(heeftVan, "periode_van", van, "is geen bestaande datum (jjjj-mm-dd of jjjjmmdd)");
            Eis(heeftTot, "periode_tot", tot, "is geen bestaande datum (jjjj-mm-dd of jjjjmmdd)");
            if (heeftVan && heeftTot && eerste > laatste) { Fout("periode_tot", "ligt voor periode_van"); }
            return new Looptijd(eerste, laatste);
        }

        public bool Loonheffingennummer(string cel)
        {
            var klopt = IsLoonheffingennummer(cel);
            Eis(klopt, "loonheffingennummer", cel, "is niet negen cijfers, een L en twee cijfers");
            return klopt && !Bsn.KloptElfproef(int.Parse(cel.AsSpan(0, 9), NumberStyles.None, CultureInfo.InvariantCulture));
        }

        public Bedrag Bedrag(string kolom, string cel)
        {
            Eis(Celwaarde.TryBedrag(cel, out var bedrag), kolom, cel, "is geen bedrag");
            return bedrag;
        }

        public Bedrag? BedragOfLeeg(string kolom, string cel) => cel.Length == 0 ? null : Bedrag(kolom, cel);

        public DateOnly? DatumOfLeeg(string kolom, string cel)
        {
            if (cel.Length == 0) { return null; }
            Eis(Celwaarde.TryDatum(cel, out var dag), kolom, cel, "is geen bestaande datum (jjjj-mm-dd of jjjjmmdd)");
            return dag;
        }

        public bool JaNee(string kolom, string cel)
        {
            var antwoord = Celwaarde.JaNee(cel);
            Eis(antwoord is not null, kolom, cel, "is geen J of N");
            return antwoord ?? false;
        }

        public void Fout(Gebrek gebrek) => (Gebreken ??= []).Add(gebrek);

        private void Fout(string kolom, string reden) => Fout(new Gebrek(kolom, reden));
    }
}
