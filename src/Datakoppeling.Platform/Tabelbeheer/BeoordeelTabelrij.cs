using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Tabelbeheer;

/// <summary>The second pair of eyes: approves a row, which counts from then on, or refuses it with a reason.</summary>
public sealed class BeoordeelTabelrij(Uitvoerder uitvoerder, Tabelzoeker tabellen)
{
    public Task<Uitkomst<bool>> KeurGoed(Gebruiker? wie, Guid id, CancellationToken stop = default) => Voer(wie, id, true, "", stop);

    public Task<Uitkomst<bool>> WijsAf(Gebruiker? wie, Guid id, string reden, CancellationToken stop = default) => Voer(wie, id, false, reden, stop);

    private Task<Uitkomst<bool>> Voer(Gebruiker? wie, Guid id, bool goed, string reden, CancellationToken stop) =>
        uitvoerder.Voer<bool>(wie, Tabelrechten.Goedkeuren, Tabelzoeker.Doel(id), async werk =>
        {
            if (await Tabelzoeker.Zoek(werk, id) is not { } wijziging || tabellen.Zoek(wijziging.Tabel) is not { } tabel) { return Tabelzoeker.Weg; }
            if (wijziging.KanBeoordelen(werk.Wie) is { } weigering) { return weigering; }
            if (!goed && string.IsNullOrWhiteSpace(reden)) { return Weigering.BijVeld("reden", "Vul in waarom je de rij afwijst. Wie haar opstelde leest dat."); }
            if (reden.Length > Tabelwijziging.LangsteGrond) { return Weigering.BijVeld("reden", $"De reden is te lang. Schrijf haar in hoogstens {Tabelwijziging.LangsteGrond} tekens."); }
            // Another row may have been approved since it was submitted.
            if (goed && tabellen.Keur(tabel, await Eigentabellen.Lees(werk.Context, werk.Stop), wijziging) is { } bezwaar) { return bezwaar; }
            if (goed)
            {
                wijziging.KeurGoed(werk.Wie, werk.Nu);
                if (tabellen.Groep(tabel).Geldt is { } geldt) { await geldt(werk); }
            }
            else { wijziging.WijsAf(werk.Wie, werk.Nu, reden); }
            werk.Noteer("tabel", tabel.Naam);
            werk.Noteer("oordeel", goed ? "goedgekeurd" : "afgewezen");
            werk.Noteer("opgesteld door", wijziging.Opsteller);
            werk.Meld(new TabelGewijzigd(tabel.Naam));
            return true;
        }, stop);
}
