using System.Collections.Immutable;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;
using Datakoppeling.Oib.Signalen;

namespace Datakoppeling.Oib.Dossier;

/// <summary>
/// The engine: facts of one dossier-month in, a proposal out. The batch verb and the portal both come here, and the same code
/// computes and explains: with a trace every step is noted, without one nothing is.
/// </summary>
public static class Voorstelmaker
{
    /// <summary>
    /// Raised when the rules give another outcome for the same facts, or more of it is kept: what was not decided by then is proposed again
    /// (2: the second version of oib-normen.md; 3: payer, month before and term are kept for the worklist).
    /// </summary>
    public const int Rekenversie = 3;

    /// <summary>Computes one dossier-month.</summary>
    /// <param name="feiten">Every fact; the dossier is live in the month.</param>
    /// <param name="normen">The rows in force in that month.</param>
    /// <param name="verslag">Where the steps are noted; null when nobody reads them.</param>
    public static Voorstel Maak(Maandfeiten feiten, Maandnormen normen, Rekenverslag? verslag = null)
    {
        var (oordelen, inTwee) = Controleer(feiten, normen);
        if (IsZonderInkomsten(feiten, oordelen))
        {
            return new Voorstel(Zonder(feiten, normen, oordelen, default, onvolledig: false), Dossieruitkomst.GeenInkomsten, default, null);
        }
        var norm = Normbepaling.Bereken(feiten.Dossier, normen, verslag);
        if (feiten.Dossier.Gebreken.Count > 0 || IsOnvolledig(oordelen))
        {
            var leeg = Zonder(feiten, normen, oordelen, norm, onvolledig: true);
            return new Voorstel(leeg, Dossieruitkomst.Werkopdracht, Signalering.Bepaal(leeg), null);
        }
        var personen = Personen(feiten, normen, oordelen, inTwee, verslag);
        var teVerrekenen = Verrekening.BerekenTeVerrekenen(personen, feiten.Dossier.PartnerZonderRecht, norm, verslag);
        var beeld = new Maandbeeld(feiten, normen, oordelen, personen, norm, teVerrekenen) { IsOnvolledig = false, HeeftBedrag = HeeftBedrag(personen, teVerrekenen, feiten.Maand) };
        var signalen = Signalering.Bepaal(beeld);
        var bedragen = beeld.HeeftBedrag && norm.Bedrag is { } bedrag ? Bedragen(beeld, bedrag, verslag) : null;
        return new Voorstel(beeld, signalen.IsLeeg && !feiten.Aangevuld ? Dossieruitkomst.Voorstel : Dossieruitkomst.Beoordelen, signalen, bedragen);
    }

    private static Maandbeeld Zonder(Maandfeiten feiten, Maandnormen normen, ImmutableArray<Inkomstoordeel> oordelen, Huishoudnorm norm, bool onvolledig) =>
        new(feiten, normen, oordelen, [], norm, Bedrag.Nul) { IsOnvolledig = onvolledig, HeeftBedrag = false };

    /// <summary>The lines of this dossier with their check, and those of them that are of another dossier too.</summary>
    private static (ImmutableArray<Inkomstoordeel> Oordelen, HashSet<GeleverdeInkomst>? InTwee) Controleer(Maandfeiten feiten, Maandnormen normen)
    {
        if (feiten.Inkomsten.Count == 0) { return ([], null); }
        var oordelen = ImmutableArray.CreateBuilder<Inkomstoordeel>(feiten.Inkomsten.Count);
        HashSet<GeleverdeInkomst>? inTwee = null;
        foreach (var inkomst in feiten.Inkomsten)
        {
            var oordeel = Inkomstcontrole.Controleer(inkomst, normen.Soorten, normen.Instellingen);
            var plaats = Inkomstverdeling.Plaats(oordeel, feiten);
            if (!plaats.Hoort) { continue; }
            oordelen.Add(oordeel);
            if (plaats.InTwee) { (inTwee ??= new(ReferenceEqualityComparer.Instance)).Add(inkomst); }
        }
        return (oordelen.DrainToImmutable(), inTwee);
    }

    private static bool IsOnvolledig(ImmutableArray<Inkomstoordeel> oordelen)
    {
        foreach (var oordeel in oordelen)
        {
            if (oordeel.IsOnvolledig) { return true; }
        }
        return false;
    }

    // No line but what the municipality pays itself, none expected, and the client stated nothing: not shown in the queue.
    private static bool IsZonderInkomsten(Maandfeiten feiten, ImmutableArray<Inkomstoordeel> oordelen)
    {
        foreach (var oordeel in oordelen)
        {
            if (!oordeel.IsUitgesloten) { return false; }
        }
        return !(feiten.Dossier.OpgaveNetto > Bedrag.Nul)
        && !Persoonssignalen.WerdVerwacht(feiten.Client, feiten.Maand)
        && !(feiten.AnderePersoon is not null && Persoonssignalen.WerdVerwacht(feiten.Partner, feiten.Maand));
    }

    // No amount while something is missing, or where a payer takes back more than he paid.
    private static bool HeeftBedrag(ImmutableArray<Persoonsbeeld> personen, Bedrag teVerrekenen, Maand maand)
    {
        if (teVerrekenen.IsNegatief) { return false; }
        foreach (var persoon in personen)
        {
            if (Persoonssignalen.IsNietOntvangen(persoon, maand) || persoon.Inkomen.HeeftNegatieveVerhouding()) { return false; }
        }
        return true;
    }

    private static ImmutableArray<Persoonsbeeld> Personen(
        Maandfeiten feiten, Maandnormen normen, ImmutableArray<Inkomstoordeel> oordelen, HashSet<GeleverdeInkomst>? inTwee, Rekenverslag? verslag)
    {
        var dossier = feiten.Dossier;
        var loopdagen = dossier.LoopdagenIn(feiten.Maand);
        var client = Persoon(Dossierrol.Client, dossier.Client, feiten.Client);
        return feiten.AnderePersoon is { } partner ? [client, Persoon(Dossierrol.Partner, partner, feiten.Partner)] : [client];

        Persoonsbeeld Persoon(Dossierrol rol, Bsn bsn, Inkomenshistorie historie)
        {
            var inkomsten = Inkomsten(bsn);
            var inkomen = Persoonsberekening.Bereken(rol, inkomsten, dossier.IsAow(rol), normen, verslag);
            var vrij = Vrijlatingsregel.Bereken(rol, inkomen.Werk, dossier, normen, verslag);
            if (verslag is not null) { NietVerrekend.Noteer(rol, oordelen.Where(o => o.Geleverd.Bsn == bsn), inkomsten, verslag); }
            return new Persoonsbeeld(bsn, inkomen, vrij, historie);
        }

        ImmutableArray<Inkomst> Inkomsten(Bsn bsn)
        {
            var inkomsten = ImmutableArray.CreateBuilder<Inkomst>(oordelen.Length);
            foreach (var oordeel in oordelen)
            {
                if (oordeel.Inkomst is not { } inkomst || oordeel.Geleverd.Bsn != bsn) { continue; }
                var uitval = Inkomstverdeling.Bepaal(inkomst, inTwee?.Contains(oordeel.Geleverd) is true, loopdagen, normen.Instellingen);
                inkomsten.Add(uitval == Uitval.Geen ? inkomst : inkomst with { Uitval = uitval });
            }
            return inkomsten.DrainToImmutable();
        }
    }

    private static Bedragen Bedragen(Maandbeeld beeld, Bedrag norm, Rekenverslag? verslag)
    {
        var uitkering = Verrekening.BerekenUitkering(norm, beeld.TeVerrekenen, verslag);
        var reservering = Verrekening.BerekenReservering(uitkering, beeld.Instellingen, verslag);
        return new Bedragen(beeld.NettoTotaal, beeld.Vt, beeld.Vrijlating, beeld.TeVerrekenen, uitkering, reservering);
    }
}
