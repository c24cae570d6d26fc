using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Datakoppeling.Oib.Normen;

/// <summary>A fingerprint of every row that is in force in a month, and of the choices of the municipality: other norms have another one.</summary>
internal static class Normhash
{
    public static string Van(Maandnormen normen)
    {
        var leefvormen = normen.Normen.Bijstand.Leefvormen.Where(l => !Bijstandsnormen.IsKostendeler(l)).Order(StringComparer.Ordinal).ToList();
        // JSON writes every value of a record, in no culture.
        var tekst = JsonSerializer.Serialize(new
        {
            Bijstand = leefvormen.ConvertAll(normen.Norm),
            Verhogingen = leefvormen.ConvertAll(normen.Verhoging),
            Vrijlatingen = Enum.GetValues<Vrijlatingsoort>().Select(normen.Vrijlating),
            Vakantietoeslag = Enumerable.Range(11, 4).Select(normen.Vt),
            Soorten = normen.Soorten.Values.OrderBy(s => s.Code, StringComparer.Ordinal),
            normen.Instellingen,
            Contact = normen.MetContact(),
        });
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));
    }
}
