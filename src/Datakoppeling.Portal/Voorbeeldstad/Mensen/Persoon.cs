namespace Datakoppeling.Portal.Voorbeeldstad.Mensen;

/// <summary>What somebody is in the household in which the city was made; the BRP does not say it.</summary>
internal enum Gezinsrol : byte { Volwassene, Kind, VolwassenKind }

/// <summary>Why somebody is on the list and yet no resident.</summary>
internal enum Vertrek : byte { Geen, Overleden, Emigratie, AndereGemeente, Ministerieel }

/// <summary>One state of category 05 (partner). Several make the further rows of a persoonslijst, the newest first.</summary>
/// <param name="Bsn">0 when the partner has none.</param>
/// <param name="Sinds">05.06.10 as written; 0 is empty.</param>
/// <param name="Tot">05.07.10 as written; 0 while it lasts.</param>
/// <param name="DaarnaEenAnder">Whether the next state is of another partner (05.H 05) instead of an earlier one of the same (55).</param>
internal readonly record struct Partnerschap(
    int Bsn, byte[] Voornaam, Achternaam Naam, byte Geslacht, int Sinds, int Tot, byte[] Titel, bool DaarnaEenAnder = false);

/// <summary>Somebody in the city. A struct in an array that every household uses again, so that a city makes no garbage.</summary>
internal struct Persoon
{
    public int Bsn;
    public Gezinsrol Rol;
    public byte Geslacht;
    public int Leeftijd;

    /// <summary>The true day of birth, jjjjmmdd.</summary>
    public int Geboren;

    /// <summary>The day of birth as the BRP has it: parts may be 00.</summary>
    public int GeborenVolgensBrp;
    public int Herkomst;
    public byte[] Voornaam;
    public byte[]? Voornaam2;
    public Achternaam Naam;
    public byte[] Titel;
    public byte Naamgebruik;
    public int Ouder1;
    public int Ouder2;
    public int Staten;
    public Vertrek Vertrek;
    public int VertrekDag;
    public byte Geheim;
    public bool Curatele;

    /// <summary>08.83.10; 0 when nothing is in onderzoek.</summary>
    public int Onderzoek;
    public int OnderzoekTot;

    /// <summary>Whether the person counts as a resident, and so can have something from the city.</summary>
    public readonly bool Ingezetene => Vertrek == Vertrek.Geen;
}
