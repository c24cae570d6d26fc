using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Opslag;

/// <summary>The rows of a delivery: what it says of people.</summary>
internal static class Leveringrijen
{
    /// <summary>Removes them. The account of the delivery and its rejections, which only say where and why, stay.</summary>
    public static async Task Wis(PortaalContext context, Guid levering, CancellationToken stop)
    {
        await context.Set<Dossierrij>().Where(r => r.LeveringId == levering).ExecuteDeleteAsync(stop);
        await context.Set<Inkomstenrij>().Where(r => r.LeveringId == levering).ExecuteDeleteAsync(stop);
        await context.Set<Historiebedrag>().Where(r => r.LeveringId == levering).ExecuteDeleteAsync(stop);
    }
}
