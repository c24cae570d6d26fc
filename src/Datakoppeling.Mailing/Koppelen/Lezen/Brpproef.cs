using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen.Lezen;

/// <summary>
/// The figures of a BRP file, block by block on one core. It rejects what <see cref="Bewonerslijst"/> rejects: a test holds the two together.
/// </summary>
internal sealed class Brpproef
{
    private readonly Afkeurredenen _redenen = new();
    private readonly Bestandstelling _telling = new();

    // Of the BSNs only whether they were there.
    private readonly HashSet<int> _gezien = [];
    private bool _heeftLijst;
    private bool _afgekeurd;
    private int _legeRijen;

    public static Uitkomst<Proefcijfers> Neem(Koppelopdracht opdracht, Func<Stream> open, CancellationToken stop)
    {
        try
        {
            return Neem(opdracht, open, null, stop);
        }
        catch (GeenUtf8Exception)
        {
            return Neem(opdracht, open, Tekencodering.Windows1252, stop);
        }
        catch (BestandGeweigerdException fout)
        {
            return fout.Weigering;
        }
    }

    private static Uitkomst<Proefcijfers> Neem(Koppelopdracht opdracht, Func<Stream> open, Tekencodering? codering, CancellationToken stop)
    {
        var geopend = BrpBlokkenbron.Open(open, codering, stop);
        if (geopend.Weigering is { } weigering) { return weigering; }
        using var bron = geopend.Waarde;
        var lezing = new BrpLezing(bron.Begin.Kop, bron.Label, Encoding.UTF8.GetBytes(opdracht.Gemeente), opdracht.Peildatum, codering ?? Tekencodering.Utf8);
        var (lezer, proef, buffer) = (new BrpBlokLezer(lezing), new Brpproef(), Array.Empty<byte>());
        BrpBlok? blok = null;
        while (bron.Volgende(ref buffer, out var legging))
        {
            stop.ThrowIfCancellationRequested();
            // One block for all: each is some megabytes, and nothing of it is kept.
            proef.Voeg(blok = lezer.Lees(buffer, legging, bron.KapotteRij, blok));
        }
        // Cleared: it held the data of people.
        Array.Clear(buffer);
        proef._telling.Codering = lezing.Codering;
        return proef._redenen.Sluit(proef._telling);
    }

    private void Voeg(BrpBlok blok)
    {
        if (blok.HeeftRijen) { LegeRijenZijnFouten(); }
        foreach (var (_, kolom, reden) in blok.Fouten) { _redenen.Voeg(kolom < 0 ? "" : BrpIndeling.Indeling.Kolommen[kolom].Naam, reden); }
        _telling.KeurAf(blok.LegeRijenTussen);
        _legeRijen += blok.LegeRijen.Count;
        for (var i = 0; i < blok.VervolgrijenVooraf; i++) { VoegVervolg(blok.Vervolgrijen[i].Soort); }
        var volgende = blok.VervolgrijenVooraf;
        foreach (var lijst in blok.Lijsten)
        {
            VoegLijst(lijst);
            for (var einde = volgende + lijst.Vervolgrijen; volgende < einde; volgende++) { VoegVervolg(blok.Vervolgrijen[volgende].Soort); }
        }
    }

    private void LegeRijenZijnFouten()
    {
        if (_legeRijen == 0) { return; }
        _redenen.Voeg("", Rijreden.Leeg, _legeRijen);
        _telling.KeurAf(_legeRijen);
        (_legeRijen, _afgekeurd) = (0, true);
    }

    private void VoegLijst(in Persoonslijst lijst)
    {
        _afgekeurd = lijst.Afgekeurd;
        if (!_afgekeurd && !_gezien.Add(lijst.Bewoner.Bsn))
        {
            _afgekeurd = true;
            _redenen.Voeg(BrpIndeling.Indeling.Kolommen[BrpIndeling.Bsn].Naam, Bsnreden.Dubbel);
        }
        _heeftLijst = true;
        if (_afgekeurd) { _telling.KeurAf(); }
        else { _telling.NeemAan(); }
    }

    private void VoegVervolg(Vervolgsoort soort)
    {
        if (soort != Vervolgsoort.Rij)
        {
            if (soort == Vervolgsoort.Afgekeurd) { _telling.KeurAf(); }
            _afgekeurd = true;
        }
        // What follows a rejected row is set aside; here it counts only as read.
        else if (_afgekeurd || _heeftLijst) { _telling.NeemAan(); }
        else
        {
            _redenen.Voeg("", Bewonerslijst.ZonderLijst);
            _telling.KeurAf();
        }
    }
}
