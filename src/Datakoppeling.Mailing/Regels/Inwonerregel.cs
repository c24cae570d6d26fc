using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>Why somebody in the BRP is no resident for the linking; the order is the order in which the reasons are tried.</summary>
public enum GeenInwoner : byte { Inwoner, Opgeschort, Overleden, AndereGemeente, Buitenland, NogNietGeboren, NietOpAdres }

/// <summary>What a persoonslijst says about living here.</summary>
/// <param name="Opgeschort">07.67.20 is filled.</param>
/// <param name="Overleden">06.08.10 is filled.</param>
/// <param name="EigenGemeente">08.09.10 is our own.</param>
/// <param name="Buitenland">08.13.10 is filled.</param>
/// <param name="NogNietGeboren">Surely born after the peildatum.</param>
/// <param name="NietOpAdres">What <see cref="Inwonerregel.WoontErNiet"/> says.</param>
public readonly record struct Inwonerfeiten(
    bool Opgeschort, bool Overleden, bool EigenGemeente, bool Buitenland, bool NogNietGeboren, bool NietOpAdres);

/// <summary>Who takes part (koppeling.md).</summary>
public static class Inwonerregel
{
    public static readonly Regel RedenRegel = new("KOP-1.1",
        "Mee doet wie op de peildatum in de eigen gemeente woont, leeft, geboren is, niet is opgeschort en niet is vertrokken.",
        Ingang.LogischOntwerp + ", categorie 06, 07 en 08", Ingang.WetBrp);

    public static readonly Regel WoontErNietRegel = new("KOP-1.2",
        "Wie volgens een onderzoek niet op het adres verblijft, doet niet mee.",
        Ingang.LogischOntwerp + ", element 08.83.10 en 08.83.30", Ingang.WetBrp);

    /// <summary>The first reason that holds; <see cref="GeenInwoner.Inwoner"/> when none does.</summary>
    public static GeenInwoner Reden(in Inwonerfeiten feiten) =>
        feiten.Opgeschort ? GeenInwoner.Opgeschort
        : feiten.Overleden ? GeenInwoner.Overleden
        : !feiten.EigenGemeente ? GeenInwoner.AndereGemeente
        : feiten.Buitenland ? GeenInwoner.Buitenland
        : feiten.NogNietGeboren ? GeenInwoner.NogNietGeboren
        : feiten.NietOpAdres ? GeenInwoner.NietOpAdres
        : GeenInwoner.Inwoner;

    /// <summary>089999: established that the person does not live at the address; an investigation that ended says nothing.</summary>
    public static bool WoontErNiet(ReadOnlySpan<byte> aanduiding, ReadOnlySpan<byte> einde) =>
        einde.IsEmpty && aanduiding.SequenceEqual("089999"u8);
}
