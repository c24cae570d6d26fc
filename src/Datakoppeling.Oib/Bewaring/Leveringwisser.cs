using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Bewaring;

/// <summary>Removes a delivery with whatever of it is left: rows, rejections, and what the vault remembers of its file.</summary>
internal static class Leveringwisser
{
    public static async Task Wis(PortaalContext context, Levering levering, CancellationToken stop)
    {
        var (id, vak) = (levering.Id, levering.Kluisvak);
        await Leveringrijen.Wis(context, id, stop);
        await context.Set<Afkeuring>().Where(a => a.LeveringId == id).ExecuteDeleteAsync(stop);
        await context.Set<Levering>().Where(l => l.Id == id).ExecuteDeleteAsync(stop);
        // Not before the key is surely gone: the vault finds by this row which file and key it still has to remove.
        if (await context.Set<Kluisvak>().AnyAsync(v => v.Id == vak && v.SleutelGewist != null, stop))
        {
            await context.Set<Kluisbestand>().Where(b => b.Vak == vak).ExecuteDeleteAsync(stop);
            await context.Set<Kluisvak>().Where(v => v.Id == vak).ExecuteDeleteAsync(stop);
        }
    }
}
