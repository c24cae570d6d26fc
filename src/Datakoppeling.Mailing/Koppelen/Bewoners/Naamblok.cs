using Datakoppeling.Mailing.Aanschrijven;

namespace Datakoppeling.Mailing.Koppelen.Bewoners;

/// <summary>The name lines of one adult.</summary>
internal readonly record struct Naamblok(string? Naam, string Aanspreekvorm, string Aanhef)
{
    public static Naamblok Van(in Naamgegevens gegevens)
    {
        var (naam, aanspreekvorm) = Aanschrijfwijze.Van(gegevens);
        return new(naam, aanspreekvorm ?? "", Aanschrijven.Aanhef.Van(gegevens) ?? "");
    }
}
