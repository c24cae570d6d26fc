namespace Datakoppeling.Mailing.Koppelen.Bronfeiten;

/// <summary>What one row of a source says of the resident it is about, or all rows of all sources together.</summary>
/// <param name="Treffers">Per group of regelingen that share their brons, a bit for zeker, onzeker and onzeker-by-voorziening.</param>
/// <param name="Geblokkeerd">Per regeling a bit: a voorziening row within 'opnieuw na jaren'.</param>
/// <param name="VorigJaar">Per regeling a bit: a voorziening row of the refertejaar.</param>
/// <param name="Onderwijs">A bit per kind of school in the schooljaar of the peildatum.</param>
internal record struct Broneffect(ulong Treffers, ulong Geblokkeerd, ulong VorigJaar, uint Onderwijs, Kenmerken Kenmerken)
{
    public void Voeg(in Broneffect ander)
    {
        Treffers |= ander.Treffers;
        Geblokkeerd |= ander.Geblokkeerd;
        VorigJaar |= ander.VorigJaar;
        Onderwijs |= ander.Onderwijs;
        Kenmerken |= ander.Kenmerken;
    }
}
