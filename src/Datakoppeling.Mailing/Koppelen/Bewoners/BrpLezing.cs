using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen.Bewoners;

/// <summary>What every block of one BRP delivery shares.</summary>
/// <param name="Kop">The header.</param>
/// <param name="Label">The place of the nameless column that marks the first row of a persoonslijst; -1: every row is one.</param>
/// <param name="Gemeente">Our own gemeentecode.</param>
internal sealed record BrpLezing(Koprij Kop, int Label, byte[] Gemeente, DateOnly Peildatum, Tekencodering Codering)
{
    /// <summary>The peildatum as a number, worked out once.</summary>
    public int Peildag { get; } = Datum.AlsGetal(Peildatum);
}
