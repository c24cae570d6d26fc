using System.Text.Json;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Tabellen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Tabelbeheer;

/// <summary>How far a change of a table is. The names are stored.</summary>
public enum Wijzigingstand { Concept, Ingediend, Goedgekeurd, Afgewezen, Ingetrokken }

/// <summary>
/// A row that a municipality lays over those of the program, or the rows that are one whole: who wrote it and on what ground, who approved it.
/// It counts once a second person has approved it, and from then on it never changes: another one takes its place.
/// </summary>
public sealed class Tabelwijziging : IMetVersie
{
    public const int LangsteGrond = 300;
    private const int LangsteCel = 1000;

    private Tabelwijziging() { }

    public Guid Id { get; private set; }

    /// <summary>The name of the table.</summary>
    public string Tabel { get; private set; } = "";

    /// <summary>The cells, row by row, in the order of the columns that are named with them.</summary>
    public string Cellen { get; private set; } = "";

    /// <summary>Where it comes from: a publication, a decision of the council.</summary>
    public string Grond { get; private set; } = "";
    public Wijzigingstand Stand { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime Opgesteld { get; private set; }
    public string Opsteller { get; private set; } = "";
    public string OpstellerNaam { get; private set; } = "";
    public DateTime? Ingediend { get; private set; }

    /// <summary>When a second person approved or refused it, or the first withdrew it.</summary>
    public DateTime? Beoordeeld { get; private set; }
    public string? Beoordelaar { get; private set; }
    public string? BeoordelaarNaam { get; private set; }
    public string Reden { get; private set; } = "";
    public int Versie { get; private set; }

    public static Tabelwijziging Nieuw(Tabel tabel, IReadOnlyList<Tabelrij> rijen, string grond, Gebruiker wie, DateTime nu) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(nu)), Tabel = tabel.Naam, Cellen = Schrijf(tabel, rijen), Grond = grond.Trim(),
        Opgesteld = nu, Opsteller = wie.Id, OpstellerNaam = wie.Naam,
    };

    /// <summary>What is wrong with the ground that was given; null when nothing is.</summary>
    public static Weigering? Bezwaar(string grond) =>
        string.IsNullOrWhiteSpace(grond) ? Weigering.BijVeld("grond", "Vul in waar deze rij vandaan komt: een publicatie of een besluit.")
        : grond.Trim().Length > LangsteGrond ? Weigering.BijVeld("grond", $"De bron is te lang. Schrijf hem in hoogstens {LangsteGrond} tekens.")
        : null;

    /// <summary>What is wrong with cells, whatever the table: too long for a screen, or with a sign that no line of a file can hold.</summary>
    public static Weigering? Bezwaar(IEnumerable<IReadOnlyList<string>> cellen)
    {
        foreach (var cel in cellen.SelectMany(r => r))
        {
            if (cel.Length > LangsteCel) { return new Weigering($"Een cel is te lang. Schrijf haar in hoogstens {LangsteCel} tekens."); }
            if (cel.Any(char.IsControl)) { return new Weigering("In een cel staat een nieuwe regel of een ander teken dat niet te zien is. Haal het weg."); }
        }
        return null;
    }

    /// <summary>The rows as the table has its columns now: a column that came later is empty, one that went is gone.</summary>
    public IReadOnlyList<Tabelrij> Rijen(Tabel tabel)
    {
        var inhoud = JsonSerializer.Deserialize<Celinhoud>(Cellen)!;
        return [.. inhoud.Rijen.Select(r => new Tabelrij([.. tabel.Indeling.Kolommen.Select(k =>
            Array.IndexOf(inhoud.Kolommen, k.Naam) is >= 0 and var plaats && plaats < r.Length ? r[plaats] : "")], 0, IsEigen: true))];
    }

    /// <summary>Why the draft cannot be written anew by this person; null when it can.</summary>
    public Weigering? KanWijzigen(Gebruiker wie) =>
        Stand != Wijzigingstand.Concept ? new("Deze rij is al ingediend. Trek haar eerst in.")
        : Opsteller != wie.Id ? new("Dit concept is van iemand anders.")
        : null;

    public void Wijzig(Tabel tabel, IReadOnlyList<Tabelrij> rijen, string grond) => (Cellen, Grond) = (Schrijf(tabel, rijen), grond.Trim());

    public Weigering? KanIndienen(Gebruiker wie) => KanWijzigen(wie);

    public void DienIn(DateTime nu) => (Stand, Ingediend) = (Wijzigingstand.Ingediend, nu);

    /// <summary>Why this person cannot approve or refuse it: whoever wrote it cannot.</summary>
    public Weigering? KanBeoordelen(Gebruiker wie) =>
        Stand == Wijzigingstand.Concept ? new("Deze rij is nog niet ingediend.")
        : Stand != Wijzigingstand.Ingediend ? new("Over deze rij is al beslist. Bekijk de nieuwe stand.")
        : Opsteller == wie.Id ? new("Je hebt deze rij zelf opgesteld. Een ander moet haar goedkeuren.")
        : null;

    public void KeurGoed(Gebruiker wie, DateTime nu) => Beoordeel(Wijzigingstand.Goedgekeurd, wie, nu, "");

    public void WijsAf(Gebruiker wie, DateTime nu, string reden) => Beoordeel(Wijzigingstand.Afgewezen, wie, nu, reden.Trim());

    public Weigering? KanIntrekken(Gebruiker wie) =>
        Stand is not (Wijzigingstand.Concept or Wijzigingstand.Ingediend) ? new("Over deze rij is al beslist. Maak een nieuwe rij als zij anders moet.")
        : Opsteller != wie.Id ? new("Alleen wie de rij opstelde kan haar intrekken.")
        : null;

    public void TrekIn(Gebruiker wie, DateTime nu) => Beoordeel(Wijzigingstand.Ingetrokken, wie, nu, "");

    private void Beoordeel(Wijzigingstand stand, Gebruiker wie, DateTime nu, string reden) =>
        (Stand, Beoordeeld, Beoordelaar, BeoordelaarNaam, Reden) = (stand, nu, wie.Id, wie.Naam, reden);

    private static string Schrijf(Tabel tabel, IReadOnlyList<Tabelrij> rijen) =>
        JsonSerializer.Serialize(new Celinhoud([.. tabel.Indeling.Kolommen.Select(k => k.Naam)], [.. rijen.Select(r => r.Cellen.ToArray())]));

    private sealed record Celinhoud(string[] Kolommen, string[][] Rijen);
}

/// <summary>The rows with which something was computed, by their fingerprint: they can be shown as long as anything refers to them.</summary>
public sealed class Tabelafdruk
{
    private Tabelafdruk() { }

    internal Tabelafdruk(string hash, string inhoud, DateTime nu) => (Hash, Inhoud, Sinds) = (hash, inhoud, nu);

    public string Hash { get; private set; } = "";

    /// <summary>Table by table as CSV.</summary>
    public string Inhoud { get; private set; } = "";

    /// <summary>UTC; first use.</summary>
    public DateTime Sinds { get; private set; }
}

/// <summary>News: a change of a table was written, submitted, judged.</summary>
public sealed record TabelGewijzigd(string Tabel);
