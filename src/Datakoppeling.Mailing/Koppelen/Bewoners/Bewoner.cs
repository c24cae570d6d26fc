using System.Runtime.InteropServices;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;

namespace Datakoppeling.Mailing.Koppelen.Bewoners;

/// <summary>
/// A resident as the engine holds one: fixed size, no references, so that a million of them are one array that the garbage
/// collector does not look into. Names and address stay in the line as it was delivered, which is only taken apart once more for
/// who may get a letter.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct Bewoner
{
    public int Bsn;
    public int Ouder1;
    public int Ouder2;

    /// <summary>The partner of the first row, when current: the BSN, <see cref="OpNaam"/> when only name and date of birth are known; else 0.</summary>
    public int Partner;

    /// <summary>No BSN of the partner: sought by name and date of birth (koppeling.md).</summary>
    public const int OpNaam = -1;
    public Geboortedatum Geboren;

    /// <summary>The address as a number: equal addresses have equal numbers; see <see cref="Adressleutel"/>. 0: no address.</summary>
    public ulong Adres;

    /// <summary>Where the line of this resident stands: block and place.</summary>
    public int Blok;
    public int Plaats;
    public Kenmerken Kenmerken;

    /// <summary>Where <see cref="Bronstanden"/> has what the sources say.</summary>
    public int Bron;

    /// <summary>Whether this resident is 18 or over on the peildatum, as it was found while reading.</summary>
    public readonly Zekerheid Volwassenheid =>
        Heeft(Kenmerken.ZekerVolwassen) ? Zekerheid.Ja : Heeft(Kenmerken.Volwassen) ? Zekerheid.Onbekend : Zekerheid.Nee;

    public readonly bool Heeft(Kenmerken kenmerk) => (Kenmerken & kenmerk) != Kenmerken.Geen;
}
