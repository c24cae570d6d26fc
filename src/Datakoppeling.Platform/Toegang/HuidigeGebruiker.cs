using Microsoft.AspNetCore.Components.Authorization;

namespace Datakoppeling.Platform.Toegang;

/// <summary>For components: who sits at this circuit, and what that person may do. Asked anew at each use, because a role can be taken away.</summary>
public sealed class HuidigeGebruiker(AuthenticationStateProvider staat, Toegangscontrole toegang)
{
    /// <summary>Null when nobody is signed in (any more).</summary>
    public async Task<Gebruiker?> Geef() => Gebruiker.Uit((await staat.GetAuthenticationStateAsync()).User);

    public async Task<bool> Mag(Recht recht) => toegang.Mag(await Geef(), recht);
}
