using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>
/// Lets go of what it is given in another order, within a fixed memory: each persoonslijst waits in a random place until another
/// one needs it. A delivery has the members of a household apart too, and one that has them together would flatter the linking.
/// </summary>
internal sealed class Mengbuffer(Bytestroom uit, ulong seed)
{
    private const int Plekken = 8 * 1024;

    /// <summary>Bytes per place; a longer list (several partners) does not wait.</summary>
    private const int Plekgrootte = 512;

    private readonly byte[] _bytes = new byte[Plekken * Plekgrootte];
    private readonly short[] _lengtes = new short[Plekken];
    private Toeval _toeval = Toeval.Van(seed, 5, 0);

    public void Voeg(ReadOnlySpan<byte> lijst)
    {
        if (lijst.Length > Plekgrootte)
        {
            uit.Rij().Tekst(lijst);
            return;
        }
        var plek = _toeval.Onder(Plekken);
        Geef(plek);
        lijst.CopyTo(_bytes.AsSpan(plek * Plekgrootte));
        _lengtes[plek] = (short)lijst.Length;
    }

    /// <summary>Lets go of everything that still waits.</summary>
    public void Leeg()
    {
        for (var plek = 0; plek < Plekken; plek++) { Geef(plek); }
    }

    private void Geef(int plek)
    {
        uit.Rij().Tekst(_bytes.AsSpan(plek * Plekgrootte, _lengtes[plek]));
        _lengtes[plek] = 0;
    }
}
