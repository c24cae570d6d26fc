using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>Why a gezin goes to the list for manual work; the order is the order in which the reasons are tried.</summary>
public enum Handwerkreden : byte { Geen, GeenOuder, Curatele, GeenAdres, GeenNaam, OnbruikbareGegevens }

/// <summary>Who gets the letters of a gezin, and when a person must look first (koppeling.md).</summary>
public static class Ontvangerregel
{
    public static readonly Regel IsGeadresseerdeRegel = new("KOP-4.1",
        "De brief gaat naar de volwassenen van het gezin die post willen en niet onder curatele staan.",
        "Burgerlijk Wetboek boek 1 art. 381", Ingang.Participatiewet);

    public static readonly Regel ZonderGeadresseerdeRegel = new("KOP-4.2",
        "Is er niemand aan wie de brief kan, dan komt een gezin zonder volwassene of met iemand onder curatele op de lijst voor handwerk; wil niemand post, dan gaat er niets uit.",
        "Burgerlijk Wetboek boek 1 art. 245 en 381; AVG art. 21", Ingang.Participatiewet);

    public static readonly Regel ZonderAdresOfNaamRegel = new("KOP-4.3",
        "Zonder adres of zonder naam voor de aanschrijving komt het gezin op de lijst voor handwerk.",
        "RvIG, regels voor aanschrijving en adressering", Ingang.WetBrp);

    public static readonly Regel EersteRegel = new("KOP-4.4",
        "Eén brief per gezin en regeling, aan alle geadresseerden samen, op het adres van de eerste.", Ingang.Praktijk, Ingang.Participatiewet);

    public static readonly Regel IsGeheimRegel = new("KOP-5.5",
        "Brieven aan een gezin met een geheim adres komen in een eigen bestand, om in eigen huis te drukken.",
        "Wet basisregistratie personen art. 2.59", Ingang.WetBrp);

    /// <summary>Whether a letter can be addressed to this member.</summary>
    public static bool IsGeadresseerde(bool volwassen, bool afgemeld, bool curatele) => volwassen && Kandidaatregel.WilPost(afgemeld) && !curatele;

    /// <summary>What happens where nobody can be addressed.</summary>
    /// <param name="volwassene">Whether the gezin has an adult at all.</param>
    /// <param name="curatele">Whether an adult who has not opted out is under curatele.</param>
    public static Handwerkreden? ZonderGeadresseerde(bool volwassene, bool curatele) =>
        !volwassene ? Handwerkreden.GeenOuder : curatele ? Handwerkreden.Curatele : null;

    /// <summary>Whether the addressees can be written to: an address, and of each a name.</summary>
    public static Handwerkreden ZonderAdresOfNaam(bool heeftAdres, bool ieder) =>
        !heeftAdres ? Handwerkreden.GeenAdres : !ieder ? Handwerkreden.GeenNaam : Handwerkreden.Geen;

    /// <summary>Whose address is on the envelope: that of the first.</summary>
    public static int Eerste(IReadOnlyList<int> geadresseerden) => geadresseerden[0];

    /// <summary>Whether a member makes the gezin secret. What is not zero is, also when it cannot be read: the safe side.</summary>
    public static bool IsGeheim(ReadOnlySpan<byte> geheim) => geheim.IndexOfAnyExcept((byte)'0') >= 0;
}
