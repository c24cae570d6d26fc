using System.Security.Cryptography;

namespace Datakoppeling.Platform.Schermdelen.Teksten;

/// <summary>A number that ties a sentence on a screen to a line in the log; random, so that it says nothing about anyone.</summary>
public static class Referentie
{
    /// <summary>Letters and digits that nobody mistakes for each other on the telephone: no I, L, O, U, 0 or 1.</summary>
    private const string Tekens = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Eight characters in two groups: <c>K7QD-92MX</c>; 30^8 possibilities.</summary>
    public static string Nieuw() => RandomNumberGenerator.GetString(Tekens, 4) + "-" + RandomNumberGenerator.GetString(Tekens, 4);
}
