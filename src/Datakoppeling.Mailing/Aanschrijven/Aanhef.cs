using Datakoppeling.Kern;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>The opening of a letter to a person (AAN-10).</summary>
public static class Aanhef
{
    public static readonly Regel VanRegel = new("AAN-10",
        "De aanhef noemt de rang van wie een titel of predicaat voert, en anders de naam na Geachte heer, Geachte mevrouw of, "
        + "bij onbekend geslacht, Geachte met de voorletters.",
        Aanschrijfregels.Brp + "adressering/aanhef", Ingang.WetBrp);

    /// <summary>
    /// The aanhef; null without a name to write. An aanhef by title holds no name, so it is given even where the naam is not
    /// known: having an aanhef is no leave to write, having an <see cref="Aanschrijfwijze.Naam"/> is.
    /// </summary>
    public static string? Van(in Naamgegevens gegevens)
    {
        var voering = Naamvoering.Van(gegevens);
        var titel = voering.Hoffelijkheid != Titel.Geen ? voering.Hoffelijkheid : voering.EigenTitel;
        if (titel != Titel.Geen) { return Titels.Aanhef(titel, gegevens.Geslacht); }
        if (!voering.HeeftNaam) { return null; }
        var bouwer = new Tekstbouwer(stackalloc char[Tekstbouwer.Ruimte], koppeltekenSluitAan: true);
        if (gegevens.Geslacht == Geslacht.Onbekend)
        {
            bouwer.Vooraf("Geachte ");
            Naamschrijver.Voluit(ref bouwer, gegevens, voering);
            // Voorletters stay as written; a name without them begins with a capital, as after heer and mevrouw.
            return Naamvoering.IsBekend(gegevens.Voornamen) ? bouwer.Tekst() : bouwer.MetHoofdletter();
        }
        bouwer.Vooraf(gegevens.Geslacht == Geslacht.Vrouw ? "Geachte mevrouw " : "Geachte heer ");
        Naamschrijver.Kort(ref bouwer, gegevens, voering);
        return bouwer.MetHoofdletter();
    }
}
