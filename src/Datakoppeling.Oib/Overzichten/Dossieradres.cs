using Datakoppeling.Platform.Instellingen;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Oib.Overzichten;

/// <summary>Where the system in which the client is known shows a dossier.</summary>
/// <param name="Sjabloon">An address with the place of the dossiernummer; null when the municipality gave none.</param>
public sealed record Dossieradres(string? Sjabloon)
{
    private const string Plaats = "{dossiernummer}";

    public static Instelling Instelling { get; } = new("Oib:Dossieradres",
        Waardevorm.Patroon($"een webadres dat begint met https:// en waarin na de naam van de server één keer {Plaats} staat", Goed),
        $"Het adres van een dossier in het bronsysteem. Dan staat er bij een dossier een link. Op de plaats van {Plaats} komt het nummer.", "geen link");

    public static Dossieradres Lees(IConfiguration instellingen) => new(instellingen[Instelling.Naam] is { Length: > 0 } sjabloon ? sjabloon : null);

    /// <returns>Null without a setting, and for a number that would be a way up in an address.</returns>
    public string? Van(string dossiernummer)
    {
        ArgumentNullException.ThrowIfNull(dossiernummer);
        return Sjabloon is null || dossiernummer.Trim('.').Length == 0 ? null : Sjabloon.Replace(Plaats, Uri.EscapeDataString(dossiernummer), StringComparison.Ordinal);
    }

    // With the number of one dossier and with that of another it must be the same server, or a number could choose it.
    private static bool Goed(string tekst) => tekst.Split(Plaats).Length == 2 && Lees(tekst, "a") is { } een && Lees(tekst, "b.c") is { } ander
        && een.Scheme == Uri.UriSchemeHttps && een.UserInfo.Length == 0 && een.Authority == ander.Authority && een.PathAndQuery != ander.PathAndQuery;

    private static Uri? Lees(string tekst, string nummer) => Uri.TryCreate(tekst.Replace(Plaats, nummer, StringComparison.Ordinal), UriKind.Absolute, out var adres) ? adres : null;
}
