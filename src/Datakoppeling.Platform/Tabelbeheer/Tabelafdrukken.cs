using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Tabellen;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Tabelbeheer;

/// <summary>Keeps the rows with which something was computed, once per fingerprint.</summary>
public static class Tabelafdrukken
{
    private const char Scheiding = '\u001d';

    /// <param name="hash">What the receipt names.</param>
    /// <param name="eigen">The rows that were used.</param>
    public static async Task Bewaar(PortaalContext context, string hash, IReadOnlyList<Tabel> tabellen, Eigentabellen eigen, DateTime nu, CancellationToken stop)
    {
        if (await context.Set<Tabelafdruk>().AnyAsync(a => a.Hash == hash, stop)) { return; }
        context.Add(new Tabelafdruk(hash, Maak(tabellen, eigen), nu));
    }

    /// <summary>The fingerprint of tables that have none of their own.</summary>
    public static string Hash(IReadOnlyList<Tabel> tabellen, Eigentabellen eigen) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Maak(tabellen, eigen))));

    private static string Maak(IReadOnlyList<Tabel> tabellen, Eigentabellen eigen)
    {
        var tekst = new StringBuilder();
        foreach (var tabel in tabellen)
        {
            tekst.Append(Scheiding).Append(tabel.Naam).Append('\n');
            using var stroom = new MemoryStream();
            Tabelschrijver.Schrijf(tabel, eigen.Alles(tabel), stroom);
            tekst.Append(Encoding.UTF8.GetString(stroom.ToArray()).TrimStart('\uFEFF'));
        }
        return tekst.ToString();
    }

    /// <summary>The tables in a print, each with its lines.</summary>
    public static IReadOnlyList<(string Tabel, string[] Rijen)> Lees(Tabelafdruk afdruk)
    {
        var uit = new List<(string, string[])>();
        foreach (var deel in afdruk.Inhoud.Split(Scheiding, StringSplitOptions.RemoveEmptyEntries))
        {
            var rijen = deel.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            uit.Add((rijen[0], rijen[1..]));
        }
        return uit;
    }
}
