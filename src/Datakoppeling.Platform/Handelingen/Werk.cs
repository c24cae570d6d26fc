using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Handelingen;

/// <summary>What a handeling works with: one context in one transaction, the user, the moment, and what will be told about it.</summary>
public sealed class Werk
{
    private readonly List<string> _details = [];
    private readonly List<string> _rijen = [];
    private readonly List<object> _berichten = [];

    internal Werk(PortaalContext context, Gebruiker wie, DateTime nu, Doel doel, CancellationToken stop) =>
        (Context, Wie, Nu, Doel, Stop) = (context, wie, nu, doel, stop);

    /// <summary>Saved and committed by the <see cref="Uitvoerder"/>; call SaveChanges yourself only to learn a generated id.</summary>
    public PortaalContext Context { get; }

    public Gebruiker Wie { get; }

    /// <summary>UTC; the same moment for everything this handeling stores.</summary>
    public DateTime Nu { get; }

    /// <summary>The object in the audit line; set it when the id becomes known only during the work.</summary>
    public Doel Doel { get; set; }

    public CancellationToken Stop { get; }

    /// <summary>Adds a detail to the audit line: a code, a date, a choice. Never a BSN, a name or free text of a user.</summary>
    public void Noteer(string naam, string waarde) => _details.Add(Spoordetails.Deel(naam, waarde));

    public void Noteer(string naam, long aantal) => Noteer(naam, Spoorgetal.Tekst(aantal));

    public void Noteer(string naam, DateOnly dag) => Noteer(naam, dag.Iso());

    /// <summary>
    /// What was noted until now is a line of its own in the trail; what follows stands in the next. For several things done at once, that
    /// the trail must tell as if they were done one by one.
    /// </summary>
    public void SluitRij()
    {
        _rijen.Add(Spoordetails.Schrijf(_details));
        _details.Clear();
    }

    /// <summary>Announces <paramref name="bericht"/> after the commit, and only then.</summary>
    public void Meld(object bericht) => _berichten.Add(bericht);

    /// <summary>The details of each line of the trail; one at least.</summary>
    internal IReadOnlyList<string> Rijen => _rijen.Count > 0 && _details.Count == 0 ? _rijen : [.. _rijen, Spoordetails.Schrijf(_details)];
    internal IReadOnlyList<object> Berichten => _berichten;
}
