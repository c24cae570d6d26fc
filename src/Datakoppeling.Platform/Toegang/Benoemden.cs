using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Toegang;

/// <summary>Who is named for a right that is not for a role at large.</summary>
public interface IBenoemden
{
    bool IsBenoemd(Gebruiker wie, Recht recht);

    /// <summary>The ids of everybody who is named for it.</summary>
    IReadOnlyList<string> Namen(Recht recht) => [];
}

/// <summary>The user ids in <c>Toegang:Benoemd:&lt;code&gt;</c>; read each time, so that taking a name away works at once.</summary>
internal sealed class BenoemdenUitInstelling(IConfiguration instellingen) : IBenoemden
{
    public bool IsBenoemd(Gebruiker wie, Recht recht) =>
        (Namen(instellingen, recht) ?? []).Contains(wie.Id, StringComparer.Ordinal);

    IReadOnlyList<string> IBenoemden.Namen(Recht recht) => Namen(instellingen, recht) ?? [];

    /// <summary>Null when the setting is absent, which is not the same as a list of nobody.</summary>
    public static string[]? Namen(IConfiguration instellingen, Recht recht) =>
        instellingen.GetSection("Toegang:Benoemd").GetSection(recht.Code) is { } deel && deel.Exists() ? deel.Get<string[]>() ?? [] : null;
}

/// <summary>In Development the demo users are named for everything their role may do, until a setting says otherwise.</summary>
internal sealed class DemoBenoemden(IConfiguration instellingen) : IBenoemden
{
    public bool IsBenoemd(Gebruiker wie, Recht recht) => BenoemdenUitInstelling.Namen(instellingen, recht) is { } namen
        ? namen.Contains(wie.Id, StringComparer.Ordinal)
        : Demogebruikers.Zoek(wie.Id) is not null;

    public IReadOnlyList<string> Namen(Recht recht) => BenoemdenUitInstelling.Namen(instellingen, recht)
        ?? [.. Demogebruikers.Alle.Where(g => recht.Rollen.Any(g.Rollen.Contains)).Select(g => g.Id)];
}
