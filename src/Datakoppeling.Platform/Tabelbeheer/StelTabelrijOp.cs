using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Tabellen;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Tabelbeheer;

/// <summary>Keeps a row as a draft; what cannot be is said when it is submitted.</summary>
public sealed class StelTabelrijOp(Uitvoerder uitvoerder, Tabelzoeker tabellen)
{
    /// <param name="id">The draft that is written anew; null for a new one.</param>
    /// <param name="cellen">Row by row, in the order of the columns.</param>
    public Task<Uitkomst<Guid>> Voer(
        Gebruiker? wie, string tabelnaam, Guid? id, IReadOnlyList<IReadOnlyList<string>> cellen, string grond, CancellationToken stop = default) =>
        uitvoerder.Voer<Guid>(wie, Tabelrechten.Opstellen, Doel.Geen, async werk =>
        {
            if (tabellen.Zoek(tabelnaam) is not { } tabel) { return Tabelzoeker.Onbekend; }
            if (Tabelwijziging.Bezwaar(grond) is { } weigering) { return weigering; }
            var breedte = tabel.Indeling.Kolommen.Count;
            if (cellen.Any(r => r.Count != breedte)) { return new Weigering("Een rij heeft niet evenveel cellen als de tabel kolommen. Ververs de pagina en vul haar opnieuw in."); }
            if (Tabelwijziging.Bezwaar(cellen) is { } onbruikbaar) { return onbruikbaar; }
            Tabelrij[] rijen = [.. cellen.Select(r => new Tabelrij([.. r.Select(c => c.Trim())], 0, IsEigen: true))];
            var wijziging = id is { } bekend ? await Tabelzoeker.Zoek(werk, bekend) : null;
            if (id is not null && wijziging is null) { return Tabelzoeker.Weg; }
            if (wijziging?.KanWijzigen(werk.Wie) is { } nietMeer) { return nietMeer; }
            if (wijziging is null) { werk.Context.Add(wijziging = Tabelwijziging.Nieuw(tabel, rijen, grond, werk.Wie, werk.Nu)); }
            else { wijziging.Wijzig(tabel, rijen, grond); }
            werk.Doel = Tabelzoeker.Doel(wijziging.Id);
            werk.Noteer("tabel", tabel.Naam);
            werk.Meld(new TabelGewijzigd(tabel.Naam));
            return wijziging.Id;
        }, stop);
}

/// <summary>Submits a draft: everything that cannot be is refused, and what is far from the last amounts asks twice.</summary>
public sealed class DienTabelrijIn(Uitvoerder uitvoerder, Tabelzoeker tabellen)
{
    /// <param name="nagezien">Whoever submits has looked at the amounts once more.</param>
    public Task<Uitkomst<bool>> Voer(Gebruiker? wie, Guid id, bool nagezien, CancellationToken stop = default) =>
        uitvoerder.Voer<bool>(wie, Tabelrechten.Opstellen, Tabelzoeker.Doel(id), async werk =>
        {
            if (await Tabelzoeker.Zoek(werk, id) is not { } wijziging || tabellen.Zoek(wijziging.Tabel) is not { } tabel) { return Tabelzoeker.Weg; }
            if (wijziging.KanIndienen(werk.Wie) is { } weigering) { return weigering; }
            var geldig = await Eigentabellen.Lees(werk.Context, werk.Stop);
            if (tabellen.Keur(tabel, geldig, wijziging) is { } bezwaar) { return bezwaar; }
            var ver = Tabelverschil.Ver(tabel, geldig.Alles(tabel), wijziging.Rijen(tabel));
            if (ver.Count > 0 && !nagezien)
            {
                return new Weigering($"Dit wijkt meer dan 10 % af van wat er gold: {string.Join(" ", ver)} Kijk het na, vink aan dat het klopt en dien dan nog eens in.");
            }
            wijziging.DienIn(werk.Nu);
            werk.Noteer("tabel", tabel.Naam);
            if (ver.Count > 0) { werk.Noteer("afwijkende bedragen nagezien", ver.Count); }
            werk.Meld(new TabelGewijzigd(tabel.Naam));
            return true;
        }, stop);
}

/// <summary>Takes back a row that was not judged yet.</summary>
public sealed class TrekTabelrijIn(Uitvoerder uitvoerder)
{
    public Task<Uitkomst<bool>> Voer(Gebruiker? wie, Guid id, CancellationToken stop = default) =>
        uitvoerder.Voer<bool>(wie, Tabelrechten.Opstellen, Tabelzoeker.Doel(id), async werk =>
        {
            if (await Tabelzoeker.Zoek(werk, id) is not { } wijziging) { return Tabelzoeker.Weg; }
            if (wijziging.KanIntrekken(werk.Wie) is { } weigering) { return weigering; }
            wijziging.TrekIn(werk.Wie, werk.Nu);
            werk.Noteer("tabel", wijziging.Tabel);
            werk.Meld(new TabelGewijzigd(wijziging.Tabel));
            return true;
        }, stop);
}
