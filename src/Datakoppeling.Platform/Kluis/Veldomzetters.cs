using System.Text;
using Datakoppeling.Kern;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Datakoppeling.Platform.Kluis;

/// <summary>Says of a column that it is stored encrypted; handelingen read and write the plain value and need not know.</summary>
public static class Veldomzetters
{
    /// <summary>A BSN: encrypted so that the database can still look for it and join on it.</summary>
    public static PropertyBuilder<Bsn> Versleuteld(this PropertyBuilder<Bsn> veld, Veldversleuteling sleutel) =>
        veld.HasConversion(new Bsnomzetter(sleutel));

    /// <inheritdoc cref="Versleuteld(PropertyBuilder{Bsn}, Veldversleuteling)"/>
    public static PropertyBuilder<Bsn?> Versleuteld(this PropertyBuilder<Bsn?> veld, Veldversleuteling sleutel) =>
        veld.HasConversion(new Bsnomzetter(sleutel));

    /// <summary>A text: encrypted with a random nonce, so the database can neither look for it nor sort on it.</summary>
    public static PropertyBuilder<string> Versleuteld(this PropertyBuilder<string> veld, Veldversleuteling sleutel) =>
        veld.HasConversion(new Tekstomzetter(sleutel, Encoding.UTF8.GetBytes($"{veld.Metadata.DeclaringType.ClrType.Name}.{veld.Metadata.Name}")));

    private sealed class Bsnomzetter(Veldversleuteling sleutel)
        : ValueConverter<Bsn, byte[]>(b => sleutel.VersleutelBsn(b), g => sleutel.OntsleutelBsn(g));

    private sealed class Tekstomzetter(Veldversleuteling sleutel, byte[] doel)
        : ValueConverter<string, byte[]>(t => sleutel.Versleutel(t, doel), g => sleutel.Ontsleutel(g, doel));
}
