using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Klussen;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Spoor;

namespace Datakoppeling.Oib;

/// <summary>What this module notes in the trail, in words.</summary>
public sealed class OibDetailwoorden : IDetailwoorden
{
    public string? Zin(string handeling) => handeling switch
    {
        Herberekening.Naam => "Voorstellen opnieuw maken na een verandering van het programma of van een tabel",
        Voorstelklus.Naam => "Voorstellen van een maand maken",
        _ => null,
    };

    public string? Lees(string naam, string waarde) => naam switch
    {
        "kolommen" => string.Join(", ", (waarde ?? "").Split('|').Select(Kolomwoorden.Naam)),
        "signaal" => Signaallijst.Lees(waarde ?? "")?.Titel,
        _ => null,
    };
}
