using Datakoppeling.Kern;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>What every handeling on a ronde asks first.</summary>
internal static class Rondezoeker
{
    public static readonly Weigering Onbekend = new("Deze ronde bestaat niet (meer). Ga terug naar de lijst met rondes.");

    /// <summary>After a restored backup: the keys of rondes are in no copy (docs/besluiten/kluis.md).</summary>
    public static readonly Weigering Onleesbaar = new(
        "De sleutel van deze ronde is er niet meer; die staat ook niet in een reservekopie. Vernietig deze ronde, maak een nieuwe en laad de bestanden opnieuw.");

    public static Doel Doel(Guid ronde) => new("ronde", ronde);

    public static Task<Ronde?> ZoekRonde(this PortaalContext context, Guid id, CancellationToken stop) =>
        context.Set<Ronde>().AsSplitQuery().SingleOrDefaultAsync(r => r.Id == id, stop);

    /// <summary>Whether the ronde is being linked, or waits for it.</summary>
    public static Task<bool> WordtGekoppeld(this PortaalContext context, Guid id, CancellationToken stop)
    {
        var doel = Doel(id);
        return context.Set<Klus>().AnyAsync(k => k.ObjectSoort == doel.Soort && k.ObjectId == doel.Id
            && (k.Status == Klusstatus.Wachtend || k.Status == Klusstatus.Bezig), stop);
    }
}
