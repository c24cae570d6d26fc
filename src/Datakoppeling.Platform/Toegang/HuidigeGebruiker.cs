using Microsoft.AspNetCore.Components.Authorization;

namespace Datakoppeling.Platform.Toegang;

/// <summary>For components: who sits at this circuit. Asked anew at each use, because a role can be taken away.</summary>
public sealed class HuidigeGebruiker(AuthenticationStateProvider staat)
{
    /// <summary>Null when nobody is signed in (any more).</summary>
    public async Task<Gebruiker?> Geef() => Gebruiker.Uit((await staat.GetAuthenticationStateAsync()).User);
}
