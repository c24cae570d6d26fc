using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Spoorbeheer;

/// <summary>Asks for the trail to be checked; a job walks it.</summary>
public sealed class ControleerSpoor(Uitvoerder uitvoerder)
{
    /// <returns>The id of the job.</returns>
    public Task<Uitkomst<Guid>> Voer(Gebruiker? wie, CancellationToken stop = default) =>
        uitvoerder.Voer<Guid>(wie, SpoorRechten.Controleren, Spoorlezer.Keten, async werk =>
        {
            var loopt = await werk.Context.Set<Klus>()
                .AnyAsync(k => k.Soort == Controleklus.Soort && (k.Status == Klusstatus.Wachtend || k.Status == Klusstatus.Bezig), werk.Stop);
            return loopt
                ? new Weigering("Het spoor wordt nu gecontroleerd. Wacht tot dat klaar is.")
                : werk.Start(Controleklus.Soort, "", Spoorlezer.Keten).Id;
        }, stop);
}

/// <summary>Walks the chain with the anchors of the <see cref="Ankermap"/> beside it and keeps the finding. Begins anew after a crash: it only reads.</summary>
public sealed class Controleklus(SpoorControle controle, Ankermap ankers, ILogger<Controleklus> log) : IKlusUitvoerder
{
    public static string Soort => SpoorRechten.Controleren.Code;

    public async Task<Uitkomst<string>> Voer(Kluswerk werk, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(werk);
        var gelezen = await ankers.Lees(stop);
        if (gelezen.Weigering is { } weigering) { return weigering; }
        var bevinding = await controle.Controleer(gelezen.Waarde, (gedaan, totaal) => werk.Meld(gedaan, totaal, "rijen", "Het spoor wordt nagelopen."), stop);
        if (!bevinding.Klopt) { log.LogCritical("Het spoor klopt niet, vanaf rij {Rij}.", bevinding.EersteFout); }
        return await werk.Voer<string>(Soort, Spoorlezer.Keten, deel =>
        {
            deel.Context.Add(new Controleuitslag
            {
                Moment = deel.Nu, Wie = deel.Wie.Id, Rijen = bevinding.Aantal, Ankers = gelezen.Waarde.Count, EersteFout = bevinding.EersteFout, Zin = Kort(bevinding.Zin, Controleuitslag.LangsteZin),
            });
            deel.Noteer("klopt", bevinding.Klopt ? "ja" : "nee");
            deel.Noteer("regels", bevinding.Aantal);
            return Task.FromResult<Uitkomst<string>>(Kort(bevinding.Zin, 500));
        }, stop);
    }

    private static string Kort(string zin, int lengte) => zin.Length <= lengte ? zin : zin[..(lengte - 1)] + "…";
}
