using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Datakoppeling.Platform.Toegang;

/// <summary>Makes a policy of every right, by its code: <c>[Authorize(Policy = OibRechten.LezenCode)]</c> on a page.</summary>
internal sealed class Rechtenbeleid(IOptions<AuthorizationOptions> opties, Rechtentabel tabel) : DefaultAuthorizationPolicyProvider(opties)
{
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => tabel.Zoek(policyName) is { } recht
        ? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new RechtEis(recht)).Build()
        : await base.GetPolicyAsync(policyName);
}

internal sealed record RechtEis(Recht Recht) : IAuthorizationRequirement;

/// <summary>Answers a policy with the same check that the handeling makes.</summary>
internal sealed class RechtToets(Toegangscontrole toegang) : AuthorizationHandler<RechtEis>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RechtEis requirement)
    {
        if (toegang.Mag(Gebruiker.Uit(context.User), requirement.Recht)) { context.Succeed(requirement); }
        return Task.CompletedTask;
    }
}
