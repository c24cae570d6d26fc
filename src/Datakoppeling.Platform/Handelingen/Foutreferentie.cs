using System.Security.Cryptography;

namespace Datakoppeling.Platform.Handelingen;

/// <summary>
/// The number that a user reads to the administrator, and under which the log has the details. Letters and digits that are not
/// mistaken for each other over the telephone.
/// </summary>
public static class Foutreferentie
{
    public static string Maak() => RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 8);

    public static string Zin(string referentie) =>
        $"Er ging iets mis wat niet had mogen gebeuren. Meld je applicatiebeheerder het nummer {referentie}.";
}
