namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>How a person stands on an envelope.</summary>
/// <param name="Naam">The name with voorletters and titles; null when no name can be made, and then no letter can go.</param>
/// <param name="Aanspreekvorm">What goes before the naam of who bears a title or predicaat; null for everybody else.</param>
public readonly record struct Aanschrijfwijze(string? Naam, string? Aanspreekvorm)
{
    /// <summary>By the BRP's published rules (AAN-3 to AAN-9). A courtesy title decides the aanspreekvorm before the own title.</summary>
    public static Aanschrijfwijze Van(in Naamgegevens gegevens)
    {
        var voering = Naamvoering.Van(gegevens);
        if (!voering.HeeftNaam) { return default; }
        var bouwer = new Tekstbouwer(stackalloc char[Tekstbouwer.Ruimte], koppeltekenSluitAan: true);
        Naamschrijver.Voluit(ref bouwer, gegevens, voering);
        var titel = voering.MetPartnernaam && voering.Hoffelijkheid != Titel.Geen ? voering.Hoffelijkheid : voering.EigenTitel;
        return new(bouwer.MetHoofdletter(), Titels.Aanspreekvorm(titel, gegevens.Geslacht));
    }
}
