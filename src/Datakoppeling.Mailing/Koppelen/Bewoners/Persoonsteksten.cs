using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen.Bewoners;

/// <summary>
/// Takes the lines of residents apart once more, for those whose names or address are asked for: most never are. One per worker.
/// </summary>
internal sealed class Persoonsteksten(Tekstblok[] blokken, BrpLezing lezing)
{
    // Members of a gezin are asked for several times, one after the other.
    private const int Onthouden = 64;
    private const int Ruim = 32 << 10;
    private const int Nooit = -1;

    private readonly Rijenlezer _lezer = new(lezing.Kop, lezing.Codering);
    private readonly int[] _plaatsen = lezing.Kop.Plaatsen;
    private readonly byte[] _ruimte = new byte[Celherstel.Ruimte];
    private readonly (int Blok, int Plaats, Tekstblok Tekst, int Begin)[] _laatste = Leeg();
    private Tekstblok _tekst = new(2 * Ruim);

    /// <summary>The fields of <see cref="Persoonstekst.Velden"/>, from one of them on.</summary>
    public Tekstlezer Van(in Bewoner bewoner, int vanaf = 0)
    {
        ref var laatste = ref _laatste[(bewoner.Blok ^ (bewoner.Plaats * 0x9E3779B9L >> 16)) & (Onthouden - 1)];
        if (laatste.Plaats != bewoner.Plaats || laatste.Blok != bewoner.Blok)
        {
            var begin = Lees(bewoner.Blok, bewoner.Plaats, Persoonstekst.Velden);
            laatste = (bewoner.Blok, bewoner.Plaats, _tekst, begin);
        }
        var lezer = laatste.Tekst.Vanaf(laatste.Begin);
        lezer.SlaOver(vanaf);
        return lezer;
    }

    /// <summary>The fields of <see cref="Persoonstekst.Partner"/> of a further row.</summary>
    public Tekstlezer Partner((int Blok, int Plaats) rij)
    {
        var begin = Lees(rij.Blok, rij.Plaats, Persoonstekst.Partner);
        return _tekst.Vanaf(begin);
    }

    private int Lees(int blok, int plaats, int[] velden)
    {
        // A new one each time, never written over: what was asked for before may still be looked at.
        if (_tekst.Lengte > Ruim) { _tekst = new(2 * Ruim); }
        var (bytes, van, lengte) = blokken[blok].Veld(plaats);
        _lezer.LeesBewaard(bytes, van, lengte);
        var begin = _tekst.Lengte;
        foreach (var veld in velden)
        {
            var cel = _lezer.CelOp(_plaatsen[veld]);
            _tekst.Voeg(cel.IsEmpty || !Celherstel.Heeft[veld] ? cel : Celherstel.Van(veld, cel, _ruimte));
        }
        return begin;
    }

    private static (int, int, Tekstblok, int)[] Leeg()
    {
        var leeg = new (int Blok, int, Tekstblok, int)[Onthouden];
        foreach (ref var plek in leeg.AsSpan()) { plek.Blok = Nooit; }
        return leeg;
    }
}
