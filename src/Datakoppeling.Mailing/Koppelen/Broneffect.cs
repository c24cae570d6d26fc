namespace Datakoppeling.Mailing.Koppelen;

/// <summary>What one row of a source does to the resident it is about. Files hold few different ones, so rows keep a number.</summary>
internal readonly record struct Broneffect(ulong Treffers, ulong Geblokkeerd, ulong VorigJaar, uint Onderwijs, Kenmerken Kenmerken)
{
    public void Pas(ref Bewoner bewoner)
    {
        bewoner.Treffers |= Treffers;
        bewoner.Geblokkeerd |= Geblokkeerd;
        bewoner.VorigJaar |= VorigJaar;
        bewoner.Onderwijs |= Onderwijs;
        bewoner.Kenmerken |= Kenmerken;
    }
}
