using System.Collections.Frozen;

namespace Datakoppeling.Oib.Normen;

/// <summary>Each signal in a few words, as a chip, a filter and the table of signals name it.</summary>
public static class Signaaltitels
{
    /// <summary>By code.</summary>
    public static IReadOnlyList<(string Code, string Titel)> Alle { get; } =
    [
        ("AFWIJKENDE_PERIODE", "Afwijkende periode"),
        ("AFWIJKING_HOGER", "Hoger dan vorige maand"),
        ("AFWIJKING_LAGER", "Lager dan vorige maand"),
        ("AOW_PENSIOEN", "Pensioen bij AOW"),
        ("BETALER_WEG", "Betaler weg"),
        ("BIJZONDERE_SOORT", "Bijzondere soort inkomen"),
        ("BOVEN_NORM", "Inkomen boven de norm"),
        ("BUITEN_PERIODE", "Buiten de bijstand"),
        ("BUITEN_ZES_MAANDEN", "Ouder dan zes maanden"),
        ("CORRECTIE", "Correctie na besluit"),
        ("DEEL_VAN_DE_MAAND", "Deel van de maand"),
        ("EERSTE_WERK", "Eerste werk"),
        ("EXTRA_SALARIS", "Extra salaris"),
        ("LEEFTIJD_ONBEKEND", "Leeftijd onbekend"),
        ("LOONHEFFINGSKORTING", "Dubbele loonheffingskorting"),
        ("MOGELIJK_DUBBEL", "Mogelijk dubbel"),
        ("NEGATIEF", "Negatief bedrag"),
        ("NETTO_BOVEN_BELASTBAAR", "Netto hoger dan belastbaar"),
        ("NIEUWE_BETALER", "Nieuwe betaler"),
        ("NORM_VEROUDERD", "Norm verouderd"),
        ("NORM_ZONDER_GROND", "Norm zonder wetsartikel"),
        ("ONVOLLEDIG", "Onvolledige gegevens"),
        ("TIJDVAK_PAST_NIET", "Tijdvak past niet"),
        ("TWEE_DOSSIERS", "In twee dossiers"),
        ("UITKERING_ELDERS", "Uitkering van elders"),
        ("VERSCHIL_OPGAVE", "Verschil met de opgave"),
        ("VERWACHT_NIET_ONTVANGEN", "Verwacht, niet ontvangen"),
        ("VRIJLATING_NIET_TOEGEPAST", "Vrijlating niet toegepast"),
        ("VT_TABEL_ONTBREEKT", "Geen vakantietoeslagtabel"),
        ("VT_TABEL_VEROUDERD", "Oude vakantietoeslagtabel"),
        ("VT_TEGENSPRAAK", "Vakantietoeslag klopt niet"),
    ];

    private static readonly FrozenDictionary<string, string> PerCode = Alle.ToFrozenDictionary(t => t.Code, t => t.Titel, StringComparer.Ordinal);

    public static string Van(string code) => PerCode[code];
}
