using Datakoppeling.Oib.Regels;

namespace Datakoppeling.Oib.Signalen;

/// <summary>
/// What makes a human look (oib-normen.md): everything about one signal in one place, but for its title, which the table of signals
/// shows too (<see cref="Normen.Signaaltitels"/>). A new one is one more of these, a title and a row in <c>signalen.csv</c>.
/// </summary>
public sealed class Signaal
{
    /// <param name="nummer">Its place in stored sets: never changed, never used again.</param>
    /// <param name="code">In capitals, as voorstellen.csv writes it; finds the row of the table.</param>
    /// <param name="bron">Law, or the practice it comes from.</param>
    /// <param name="geldt">When it holds. Asked of a month of which everything is complete, but for ONVOLLEDIG.</param>
    /// <param name="zegt">Why, in plain sentences with the amounts: at least one whenever it holds. Names a payer, never a person.</param>
    internal Signaal(
        int nummer, string code, string bron, Func<Maandbeeld, bool> geldt, Func<Maandbeeld, IEnumerable<string>> zegt)
        : this(nummer, code, bron, Signaalrijen.Van(code), geldt, zegt)
    {
    }

    /// <param name="rij">Its title and its row of the table.</param>
    internal Signaal(
        int nummer, string code, string bron, (string Titel, bool Contact, string Zin) rij, Func<Maandbeeld, bool> geldt, Func<Maandbeeld, IEnumerable<string>> zegt)
    {
        var (titel, contact, zin) = rij;
        (Nummer, Code, Titel, Bron, Contact, Zin) = (nummer, code, titel, bron, contact, zin);
        (Geldt, Zegt) = (geldt, zegt);
    }

    public int Nummer { get; }
    public string Code { get; }

    /// <summary>A few words for a chip or a filter.</summary>
    public string Titel { get; }

    public string Bron { get; }

    /// <summary>Whether the client is contacted before a decision.</summary>
    public bool Contact { get; }

    /// <summary>When it is raised, in one plain sentence.</summary>
    public string Zin { get; }
    public Func<Maandbeeld, bool> Geldt { get; }
    public Func<Maandbeeld, IEnumerable<string>> Zegt { get; }

    public override string ToString() => Code;
}

/// <summary>Why a human must look, as it stands on the screen.</summary>
public sealed record Reden(Signaal Signaal, string Zin);
