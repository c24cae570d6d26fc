using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;
using Datakoppeling.Mailing.Koppelen.Lezen;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Portal.Voorbeeldstad;
using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>The readers of deliveries: the BRP, each source beside it, and the three files of a month of bijstand.</summary>
internal static class Csvlezers
{
    private const string Gemeente = "0363";
    private static readonly Configuratie Tabellen = Configuratie.Standaard();
    private static readonly Koppelplan Plan = Koppelplan.Maak(Tabellen, Zaden.Peildatum).Waarde;

    public static IEnumerable<Lezer> Alle(string? gedeeld)
    {
        yield return new("brp", Zaden.Brp(gedeeld), Brp);
        foreach (var bron in Zaden.Bronnen) { yield return new(bron, [Zaden.Van(bron + ".csv")], bytes => Bron(bron, bytes)); }
        yield return new("dossiers", [Zaden.Van(Bijstandslevering.Dossiers)], bytes => Oib(
            Dossierlezer.Lees("dossiers.csv", bytes, Zaden.Maand, OibNormen.Ingebouwd.Bijstand.Leefvormen)));
        yield return new("historie", [Zaden.Van(Bijstandslevering.Historie)], bytes => Oib(Historielezer.Lees("historie.csv", bytes)));
        yield return new("bereik", [Encoding.UTF8.GetBytes("jaar;regeling;gebruikers;doelgroep_cbs;doelgroep_gemeente\n2025;stadspas;1.250;4.000;\n2024;laptop;9;500;400\n")], Bereik, IsCsv: false);
        yield return new("ib-inkomsten", [Zaden.Van(Bijstandslevering.Inkomsten)], bytes => Oib(Inkomstenlezer.Lees("ib-inkomsten.csv", bytes)));
    }

    private static Lezing Bereik(byte[] bytes)
    {
        var gelezen = Bereikinvoer.Lees("bereik.csv", bytes, [("stadspas", "Stadspas"), ("laptop", "Gratis laptop of tablet")]);
        if (gelezen.Weigering is { } weigering) { return Lezing.Geweigerd(weigering.Zin); }
        var afdruk = new HashCode();
        foreach (var opgave in gelezen.Waarde.Opgaven) { afdruk.Add(opgave); }
        foreach (var fout in gelezen.Waarde.Fouten) { afdruk.Add(fout); }
        return new Lezing(null, null, null, [.. gelezen.Waarde.Fouten.SelectMany(f => new[] { f.Kolom, f.Reden }).Distinct(StringComparer.Ordinal)], afdruk.ToHashCode());
    }

    private static Lezing Brp(byte[] bytes)
    {
        var gelezen = LeesBrp(bytes, Gemeente, Zaden.Peildatum);
        return Gelijk(Bronlijst.Brp, bytes, gelezen.Weigering is { } weigering
            ? Lezing.Geweigerd(weigering.Zin)
            : Lezing.Van(gelezen.Waarde.Telling, null, gelezen.Waarde.Fouten, [], Aantal(gelezen.Waarde)));
    }

    /// <summary>The residents of a BRP file without any source.</summary>
    internal static Uitkomst<Bewonerslijst> LeesBrp(byte[] bytes, string gemeente, DateOnly peildatum)
    {
        var gelezen = BrpLezer.Lees(() => new MemoryStream(bytes), gemeente, peildatum, null, CancellationToken.None);
        return gelezen.Weigering is { } weigering ? weigering : gelezen.Waarde.VoegSamen(Bronstanden.Maak([]));
    }

    private static int Aantal(Bewonerslijst bewoners)
    {
        var afdruk = new HashCode();
        for (var i = 0; i < bewoners.Aantal; i++)
        {
            ref readonly var bewoner = ref bewoners.Alle[i];
            afdruk.Add(HashCode.Combine(bewoner.Bsn, bewoner.Adres, bewoner.Partner, bewoner.Ouder1, bewoner.Ouder2, bewoner.Kenmerken, bewoner.Plaats));
        }
        return afdruk.ToHashCode();
    }

    private static Lezing Bron(string bron, byte[] bytes)
    {
        var gelezen = Bronlezer.Lees(Plan, bron, bytes);
        return Gelijk(bron, bytes, gelezen.Weigering is { } weigering
            ? Lezing.Geweigerd(weigering.Zin)
            : Lezing.Van(gelezen.Waarde.Telling, null, gelezen.Waarde.Fouten, []));
    }

    /// <summary>
    /// What is let in at the door must not stop the ronde later, and the other way round. Whether anyone in it lives here, only its rows say.
    /// </summary>
    private static Lezing Gelijk(string bron, byte[] bytes, Lezing lezing)
    {
        if (lezing.Weigering?.Contains("geen inwoner", StringComparison.Ordinal) == true) { return lezing; }
        using var stroom = new MemoryStream(bytes);
        var keuring = Bronkeuring.Bezwaar(Tabellen, bron, stroom).GetAwaiter().GetResult();
        return (keuring is null) == (lezing.Weigering is null)
            ? lezing
            : throw new InvalidOperationException($"Bij het laden: {keuring?.Zin ?? "goed"} Bij het koppelen: {lezing.Weigering ?? "goed"}");
    }

    private static Lezing Oib<T>(Uitkomst<Leesresultaat<T>> gelezen)
    {
        if (gelezen.Weigering is { } weigering) { return Lezing.Geweigerd(weigering.Zin); }
        var afdruk = new HashCode();
        foreach (var rij in gelezen.Waarde.Rijen)
        {
            // A list is another one each time; what is in it must be the same.
            if (rij is not Dossierfeiten dossier) { afdruk.Add(rij); continue; }
            afdruk.Add(dossier with { Gebreken = [], Cellen = null });
            foreach (var gebrek in dossier.Gebreken) { afdruk.Add(gebrek); }
            foreach (var cel in dossier.Cellen?.Alle ?? []) { afdruk.Add(cel, StringComparer.Ordinal); }
        }
        return Lezing.Van(gelezen.Waarde.Telling, gelezen.Waarde.Rijen.Count, gelezen.Waarde.Fouten, gelezen.Waarde.Waarschuwingen, afdruk.ToHashCode());
    }
}
