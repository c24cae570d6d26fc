namespace Datakoppeling.Oib.Dossier;

/// <summary>
/// Whether the last thing that happened is what somebody asks for now. Together with the version that he had on his screen it tells a
/// click that came twice from two people at one dossier.
/// </summary>
public sealed partial class Dossiermaand
{
    public bool HeeftNetBesloten(Besluit besluit, string wie) => _beslissingen.MaxBy(b => b.Volgnummer) is { TweedeWanneer: null } laatste
        && laatste.Wie == wie && laatste.Soort == besluit.Soort && laatste.Reden == besluit.Reden && laatste.Tot == besluit.Tot && laatste.Oorzaak == besluit.Oorzaak
        && (besluit.Soort != Besluitsoort.Aangepast || laatste.Bedrag == besluit.Bedrag);

    public bool HeeftNetBevestigd(bool akkoord, string wie, string reden) => _beslissingen.MaxBy(b => b.Volgnummer) is { TweedeWanneer: not null } laatste
        && laatste.Tweede == wie && laatste.Teruggestuurd == !akkoord && (akkoord || laatste.Terugreden == reden);

    /// <summary>The day counts, not the moment: "today" is another moment at each click.</summary>
    public bool HeeftNetContactVastgelegd(DateTime wanneer, Contactwijze hoe, Contactresultaat resultaat, string notitie, string wie) => _contacten.MaxBy(c => c.Vastgelegd) is { } laatste
        && laatste.Wie == wie && laatste.Hoe == hoe && laatste.Resultaat == resultaat && (laatste.Notitie ?? "") == notitie && (laatste.Wanneer - wanneer).Duration() < TimeSpan.FromHours(1);

    public bool HeeftNetDossierAangevuld(IReadOnlyList<(string Kolom, string Waarde)> waarden, string wie) => waarden.Count > 0 && waarden.All(w =>
        _aanvullingen.Where(a => a.VanDossier && a.Kolom == w.Kolom).MaxBy(a => a.Id) is { } laatste && laatste.Wie == wie && laatste.Waarde == w.Waarde);

    public bool HeeftNetAangevuld(long rijnummer, IReadOnlyList<(string Kolom, string Waarde)> waarden, string wie) => waarden.Count > 0 && waarden.All(w =>
        _aanvullingen.Where(a => !a.VanDossier && a.InkomstId == rijnummer && a.Kolom == w.Kolom).MaxBy(a => a.Id) is { } laatste && laatste.Wie == wie && laatste.Waarde == w.Waarde);
}
