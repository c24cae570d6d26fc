using System.Text;
using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>What an earlier grant of a regeling says (koppeling.md).</summary>
public static class Voorzieningregel
{
    public static readonly Regel TeltRegel = new("KOP-2.4",
        "Een aanvraag die niet is toegewezen, telt nergens voor.", Ingang.Praktijk + ", bijlage 2", Ingang.Participatiewet);

    public static readonly Regel VanLopendJaarRegel = new("KOP-2.5",
        "Een voorziening is van dit jaar als zij voor het jaar van de peildatum is toegekend of op de peildatum geldt.",
        Ingang.Praktijk + ", bijlage 2", Ingang.Participatiewet);

    public static readonly Regel VanRefertejaarRegel = new("KOP-2.6",
        "Een voorziening is van vorig jaar als zij voor dat jaar is toegekend of er een dag in gold.",
        Ingang.Praktijk + ", bijlage 2", Ingang.Participatiewet);

    public static readonly Regel BlokkeertRegel = new("KOP-3.5",
        "Wie de regeling al kreeg, krijgt geen brief tot de dag waarop het weer mag, en zonder die dag niet in de laatste kalenderjaren.",
        Ingang.Tabel, Ingang.Participatiewet);

    public static readonly Regel BlokkeertGezinRegel = new("KOP-3.12",
        "Is de regeling voor het gezin, dan blokkeert wat één volwassene al kreeg het hele gezin.", Ingang.Tabel, Ingang.Participatiewet);

    /// <summary>Whether a row counts for anything; nothing said is granted.</summary>
    public static bool Telt(ReadOnlySpan<byte> resultaat) => resultaat.IsEmpty || Ascii.EqualsIgnoreCase(resultaat, "toegewezen"u8);

    public static bool VanLopendJaar(in Bronrij rij, Peilmoment moment) =>
        rij.Jaar == moment.LopendJaar || (rij.GeldigVan is not null && new Periode(rij.GeldigVan, rij.GeldigTot).Bevat(moment.Peildatum));

    public static bool VanRefertejaar(in Bronrij rij, Peilmoment moment) =>
        rij.Jaar == moment.Refertejaar || (rij.GeldigVan is not null && moment.InRefertejaar(new Periode(rij.GeldigVan, rij.GeldigTot)));

    /// <summary>Whether a grant keeps the person from being written to about the same regeling.</summary>
    /// <param name="jaren">How many calendar years a grant blocks, the current one included, where no day is given.</param>
    public static bool Blokkeert(in Bronrij rij, int jaren, Peilmoment moment) =>
        rij.OpnieuwVanaf is { } dag ? moment.Peildatum < dag : moment.InLaatsteJaren(rij.Jaar, jaren);

    /// <summary>Whether a grant to this member keeps the whole gezin from being written to, also where the member is no candidate.</summary>
    public static bool BlokkeertGezin(Eenheid eenheid, bool volwassen, bool geblokkeerd) =>
        geblokkeerd && volwassen && eenheid == Eenheid.Gezin;
}
