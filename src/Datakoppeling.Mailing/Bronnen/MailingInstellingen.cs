using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>Which municipality this is, and its tables of regelingen and bronnen.</summary>
/// <param name="Gemeente">Gemeentecode of four digits (<c>Mailing:Gemeente</c>).</param>
/// <param name="Configuratie">From the folder <c>Mailing:Configuratie</c>, or the tables carried in the project.</param>
public sealed record MailingInstellingen(string Gemeente, Configuratie Configuratie)
{
    public static MailingInstellingen Lees(IConfiguration instellingen)
    {
        var map = instellingen["Mailing:Configuratie"];
        var tabellen = string.IsNullOrEmpty(map) ? Configuratie.Standaard() : Configuratie.UitMap(map);
        // A portal with tables that contradict each other must not start: the sentences say which rows to repair.
        return tabellen.Weigering is { } weigering
            ? throw new InvalidOperationException(weigering.Zin)
            : new(instellingen["Mailing:Gemeente"] ?? "0363", tabellen.Waarde);
    }
}
