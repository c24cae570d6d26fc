using System.Xml.Linq;
using Datakoppeling.Platform.Opslag;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Aanmelding;

/// <summary>A key of the framework's data protection: with it cookies and antiforgery tokens are sealed.</summary>
internal sealed class Sessiesleutel
{
    /// <summary>The framework's name for it.</summary>
    public string Naam { get; init; } = "";

    /// <summary>The key as XML; encrypted in the column, because who has it can make a cookie.</summary>
    public string Xml { get; init; } = "";
}

/// <summary>
/// Keeps those keys in the database, so that every node opens the cookies of every other and a restart signs nobody out. The framework
/// asks for them synchronously, at start and once a day.
/// </summary>
internal sealed class Sessiesleutels(IDbContextFactory<PortaalContext> contexten) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = contexten.CreateDbContext();
        return [.. context.Set<Sessiesleutel>().AsNoTracking().OrderBy(s => s.Naam).AsEnumerable().Select(s => XElement.Parse(s.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        using var context = contexten.CreateDbContext();
        context.Add(new Sessiesleutel { Naam = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        context.SaveChanges();
    }
}
