using System.Globalization;
using Datakoppeling.Platform.Opslag;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Kluis;

/// <summary>
/// The wrapped data keys of the compartments: a small file each, in a folder that no backup takes. That is what makes destruction
/// hold: an old copy of database and vault files has no key in it, so not even the master key opens it (docs/besluiten/kluis.md).
/// </summary>
/// <remarks>Several nodes share the folder, like that of the vault files.</remarks>
public sealed class Sleutelmap(OpslagInstellingen opslag, IConfiguration instellingen)
{
    /// <summary>The folder: outside the data folder, on a volume of its own without snapshots.</summary>
    public const string Instelling = "Kluis:Sleutelmap";

    private const string Achtervoegsel = ".sleutel";
    private const int Pogingen = 4;
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromMilliseconds(5);

    internal string Map { get; } = Plaats(opslag, instellingen);

    /// <summary>Where it is without the setting; only Development may leave it so (<see cref="Sleutelplaats"/>).</summary>
    internal static string Standaard(OpslagInstellingen opslag) => Path.Combine(opslag.Map, "sleutels", "vakken");

    internal static string Plaats(OpslagInstellingen opslag, IConfiguration instellingen) =>
        Path.GetFullPath(instellingen[Instelling] is { Length: > 0 } pad ? pad : Standaard(opslag));

    /// <summary>Every compartment that has a key here, by which master key it was wrapped, and when it was written (UTC).</summary>
    internal IReadOnlyList<(Guid Vak, string HoofdsleutelId, DateTime Geschreven)> Alle() => !Directory.Exists(Map) ? [] :
    [
        .. Directory.EnumerateFiles(Map, "*" + Achtervoegsel)
            .Select(pad => (Pad: pad, Is: Guid.TryParseExact(Path.GetFileNameWithoutExtension(pad), "N", out var vak), Vak: vak)).Where(p => p.Is)
            // Another node may destroy one while this one counts them.
            .Select(p => (p.Vak, Geschreven: File.GetLastWriteTimeUtc(p.Pad), Sleutel: Lees(p.Vak, gewikkeld => gewikkeld))).Where(s => s.Sleutel is not null)
            .Select(s => (s.Vak, s.Sleutel!.HoofdsleutelId, s.Geschreven)),
    ];

    /// <summary>Wraps and stores a key; whole and on disk when this returns: a half key is a lost ronde.</summary>
    internal void Bewaar(Guid vak, ReadOnlySpan<byte> datasleutel, IHoofdsleutel hoofdsleutel) =>
        Heelbestand.Schrijf(Pad(vak), System.Text.Encoding.ASCII.GetBytes($"{hoofdsleutel.Id} {Convert.ToBase64String(hoofdsleutel.Wikkel(datasleutel, vak))}"));

    /// <summary>Whether there is a key; not whether it opens.</summary>
    internal bool Heeft(Guid vak) => File.Exists(Pad(vak));

    /// <summary>The key; null when there is none (any more). Throws <see cref="KluisGeschondenException"/> when it does not open.</summary>
    internal byte[]? Geef(Guid vak, IHoofdsleutel hoofdsleutel) => Lees(vak, sleutel => hoofdsleutel.Ontwikkel(sleutel.Inhoud, vak));

    /// <summary>Overwrites the key, then removes it. Safe to repeat.</summary>
    internal void Vernietig(Guid vak, IHoofdsleutel hoofdsleutel)
    {
        hoofdsleutel.Vergeet(vak);
        Heelbestand.Vernietig(Pad(vak));
    }

    /// <summary>Destroys what a crash left here: half written, or half destroyed.</summary>
    /// <param name="voor">UTC; what is younger may be being written.</param>
    internal void RuimOp(DateTime voor)
    {
        foreach (var pad in Heelbestand.Resten(Map, "*" + Achtervoegsel, voor).ToList()) { Heelbestand.Vernietig(pad); }
    }

    /// <summary>
    /// A key that is being destroyed loses its name before its content, and may be open here at that moment: what was read counts only when
    /// the name is still there. On a share the name may be seen a little longer than it is there, hence the second look.
    /// </summary>
    private T? Lees<T>(Guid vak, Func<Gewikkeld, T> wat) where T : class
    {
        for (var keer = 1; ; keer++)
        {
            if (Heelbestand.Lees(Pad(vak)) is not { } inhoud) { return null; }
            try
            {
                var uit = wat(Gewikkeld.Ontleed(inhoud));
                return Heeft(vak) ? uit : null;
            }
            catch (KluisGeschondenException) when (!Heeft(vak)) { return null; }
            catch (KluisGeschondenException) when (keer < Pogingen) { Thread.Sleep(Tussenpoos); }
        }
    }

    private sealed record Gewikkeld(string HoofdsleutelId, byte[] Inhoud)
    {
        public static Gewikkeld Ontleed(byte[] bestand)
        {
            var delen = System.Text.Encoding.Latin1.GetString(bestand).Split(' ');
            try { return delen.Length == 2 ? new(delen[0], Convert.FromBase64String(delen[1])) : throw Beschadigd(); }
            catch (FormatException) { throw Beschadigd(); }
        }
    }

    private static KluisGeschondenException Beschadigd() => new("Het bestand met de sleutel van een kluisvak is beschadigd.");

    private string Pad(Guid vak) => Path.Combine(Map, vak.ToString("N", CultureInfo.InvariantCulture) + Achtervoegsel);
}
