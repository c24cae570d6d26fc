namespace Datakoppeling.Platform.Toegang;

/// <summary>Somebody with two rights that should be with two people.</summary>
public sealed record Samenloop(string Wie, string Naam, Recht Recht, Recht Ander);

/// <summary>
/// Who is named for a right and has by a role another that should not go with it. Nothing is refused here: what nobody may do alone, the
/// aggregate refuses. This is for whoever gives out names and roles.
/// </summary>
public sealed class Functiescheiding(Rechtentabel tabel, Toegangscontrole toegang, IBenoemden benoemden)
{
    /// <param name="medewerkers">Who knows the roles: of somebody who never signed in they are not known.</param>
    public IReadOnlyList<Samenloop> Lees(IMedewerkers medewerkers)
    {
        ArgumentNullException.ThrowIfNull(medewerkers);
        return
        [
            .. tabel.NietSamen.SelectMany(paar => benoemden.Namen(paar.Recht).Distinct(StringComparer.Ordinal)
                .Select(id => new Gebruiker(id, medewerkers.Naam(id), medewerkers.Rollen(id)))
                .Where(wie => toegang.Mag(wie, paar.Recht) && toegang.Mag(wie, paar.Ander))
                .Select(wie => new Samenloop(wie.Id, wie.Naam, paar.Recht, paar.Ander))),
        ];
    }
}
