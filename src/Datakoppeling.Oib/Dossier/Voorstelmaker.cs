using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    /// <summary>Computes one dossier-month.</summary>
    /// <param name="feiten">Every fact; the dossier is live in the month.</param>
    /// <param name="normen">The rows in force in that month.</param>
    /// <param name="spoor">Where the steps are noted; null when nobody reads them.</param>
    public static Voorstel Maak(Maandfeiten feiten, Maandnormen normen, Rekenspoor? spoor = null)
    {
        var oordelen = Controleer(feiten, normen);
        if (IsZonderInkomsten(feiten, oordelen))
        {
            return new Voorstel(new Maandbeeld(feiten, normen, oordelen, [], Bedrag.Nul, Bedrag.Nul), Dossieruitkomst.GeenInkomsten, default, default, null);
        }
        var norm = Normbepaling.Bereken(feiten.Dossier, normen, spoor);
        if (IsOnvolledig(oordelen))
        {
            return new Voorstel(
                new Maandbeeld(feiten, normen, oordelen, [], norm, Bedrag.Nul), Dossieruitkomst.Werkopdracht, new Signaalset().Met(Signaal.Onvolledig), default, null);
        }
        var personen = Personen(feiten, normen, oordelen, spoor);
        var teVerrekenen = Verrekening.BerekenTeVerrekenen(personen, spoor);
        var beeld = new Maandbeeld(feiten, normen, oordelen, personen, norm, teVerrekenen);
        var signalen = Signalering.Bepaal(beeld);
        var meldingen = Signalering.Meldingen(beeld);
        var bedragen = Signalering.ZonderBedrag(signalen) ? null : Bedragen(beeld, spoor);
        var beoordelen = !signalen.IsLeeg || feiten.Aangevuld || meldingen.Bevat(Melding.BuitenZesMaanden);
        return new Voorstel(beeld, beoordelen ? Dossieruitkomst.Beoordelen : Dossieruitkomst.Voorstel, signalen, meldingen, bedragen);
    }

    private static ImmutableArray<Regeloordeel> Controleer(Maandfeiten feiten, Maandnormen normen)
    {
        if (feiten.Regels.Count == 0) { return []; }
        var oordelen = new Regeloordeel[feiten.Regels.Count];
        for (var i = 0; i < oordelen.Length; i++) { oordelen[i] = Regelcontrole.Controleer(feiten.Regels[i], normen.Normen.Soorten); }
        return ImmutableCollectionsMarshal.AsImmutableArray(oordelen);
    }

    private static bool IsOnvolledig(ImmutableArray<Regeloordeel> oordelen)
    {
        foreach (var oordeel in oordelen)
        {
            if (oordeel.IsOnvolledig) { return true; }
        }
        return false;
    }

    // No line but what the municipality pays itself, none expected, and the client stated nothing: not shown in the queue.
    private static bool IsZonderInkomsten(Maandfeiten feiten, ImmutableArray<Regeloordeel> oordelen)
    {
        foreach (var oordeel in oordelen)
        {
            if (!oordeel.IsUitgesloten) { return false; }
        }
        return !(feiten.Dossier.OpgaveNetto > Bedrag.Nul)
        && !Signaalregels.WerdVerwacht(feiten.Client, feiten.Maand)
        && !(feiten.AnderePersoon is not null && Signaalregels.WerdVerwacht(feiten.Partner, feiten.Maand));
    }

    private static ImmutableArray<Persoonsbeeld> Personen(Maandfeiten feiten, Maandnormen normen, ImmutableArray<Regeloordeel> oordelen, Rekenspoor? spoor)
    {
        var dossier = feiten.Dossier;
        var client = Persoon(Rol.Client, dossier.Client, dossier.VrijlatingClient, feiten.Client);
        return feiten.AnderePersoon is { } partner
            ? [client, Persoon(Rol.Partner, partner, dossier.VrijlatingPartner, feiten.Partner)]
            : [client];

        Persoonsbeeld Persoon(Rol rol, Bsn bsn, Vrijlatingsrecht recht, Inkomenshistorie historie)
        {
            var inkomen = Persoonsberekening.Bereken(rol, Regels(oordelen, bsn), normen, spoor);
            var vrij = Vrijlatingsregel.Bereken(rol, recht, inkomen.Werk, dossier, normen, spoor);
            if (spoor is not null) { NietVerrekend.Noteer(rol, oordelen.Where(o => o.Geleverd.Bsn == bsn), spoor); }
            return new Persoonsbeeld(inkomen, vrij, historie);
        }
    }

    private static ImmutableArray<Inkomstenregel> Regels(ImmutableArray<Regeloordeel> oordelen, Bsn bsn)
    {
        var regels = ImmutableArray.CreateBuilder<Inkomstenregel>(oordelen.Length);
        foreach (var oordeel in oordelen)
        {
            if (oordeel.Regel is { } regel && oordeel.Geleverd.Bsn == bsn) { regels.Add(regel); }
        }
        return regels.DrainToImmutable();
    }

    private static Bedragen Bedragen(Maandbeeld beeld, Rekenspoor? spoor)
    {
        var uitkering = Verrekening.BerekenUitkering(beeld.Norm, beeld.TeVerrekenen, spoor);
        var reservering = Verrekening.BerekenReservering(uitkering, beeld.Instellingen, spoor);
        return new Bedragen(beeld.NettoTotaal, beeld.Vt, beeld.Vrijlating, beeld.TeVerrekenen, uitkering, reservering);
    }
}
