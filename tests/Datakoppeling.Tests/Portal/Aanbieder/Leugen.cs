namespace Datakoppeling.Tests.Portal.Aanbieder;

/// <summary>What a provider of the tests' own does wrong.</summary>
public enum Leugen
{
    Geen,
    VerkeerdeUitgever,
    AnderPubliek,
    VerkeerdeNonce,
    ZonderNonce,
    VerkeerdeHandtekening,
    OnbekendeSleutel,
    ZonderHandtekening,
    GedeeldGeheimAlsSleutel,
    Verlopen,
    ZonderVerloop,
    VerkeerdeToegangshash,
    ZonderIdToken,
    ZonderVernieuwtoken,
    TerugwegVanEenAnder,
    TerugwegZonderUitgever,
    FoutInPlaatsVanCode,
    AndereTenant,
    VerkeerdeTenantclaim,
    ZonderTenant,
}
