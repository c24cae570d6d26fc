using System.Diagnostics;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Kluis;

/// <summary>
/// A master key that never enters this process: a program of the municipality (a few lines around its key service or HSM) wraps and
/// unwraps. Called as <c>id</c>, <c>wikkel VAK</c>, <c>ontwikkel VAK</c> and <c>vergeet VAK</c>; a key goes in and comes out in
/// base64 on one line of standard input and output; an exit code other than 0 is a refusal (docs/besluiten/kluis.md).
/// </summary>
internal sealed class Opdrachtsleutel : IHoofdsleutel
{
    // A key service across the network answers within seconds, or not.
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);
    private readonly string _programma;

    private Opdrachtsleutel(string programma, string id) => (_programma, Id) = (programma, id);

    public string Id { get; }

    public static Uitkomst<IHoofdsleutel> Maak(string programma)
    {
        if (!File.Exists(programma)) { return Weigering("bestaat niet"); }
        try
        {
            var id = Voer(programma, ["id"], "");
            return id is { Length: > 0 and <= 64 } && id.All(t => char.IsAsciiLetterOrDigit(t) || t is '-' or '.' or '_')
                ? new Opdrachtsleutel(programma, id)
                : Weigering("gaf op 'id' geen naam van ten hoogste 64 letters en cijfers");
        }
        catch (IOException) { return Weigering("gaf op 'id' geen antwoord"); }

        static Weigering Weigering(string wat) => new($"Het portaal start niet: het programma van de instelling {Hoofdsleutelbron.Opdracht} {wat}.");
    }

    public byte[] Wikkel(ReadOnlySpan<byte> datasleutel, Guid vak) => Bytes(Voer(_programma, ["wikkel", vak.ToString("N")], Convert.ToBase64String(datasleutel)));

    public byte[] Ontwikkel(ReadOnlySpan<byte> gewikkeld, Guid vak)
    {
        var sleutel = Bytes(Voer(_programma, ["ontwikkel", vak.ToString("N")], Convert.ToBase64String(gewikkeld)));
        return sleutel.Length == Kluisindeling.Sleutel ? sleutel : throw new KluisGeschondenException("De sleuteldienst gaf geen sleutel terug.");
    }

    public void Vergeet(Guid vak) => Voer(_programma, ["vergeet", vak.ToString("N")], "");

    private static byte[] Bytes(string tekst)
    {
        var uit = new byte[tekst.Length];
        return Convert.TryFromBase64String(tekst, uit, out var lengte) ? uit[..lengte] : throw new KluisGeschondenException("De sleuteldienst gaf geen base64 terug.");
    }

    private static void Geef(StreamWriter naar, string invoer)
    {
        try
        {
            naar.WriteLine(invoer);
            naar.Close();
        }
        catch (IOException)
        {
            // A program that needs no input may be gone before it got any; its answer and exit code decide.
        }
    }

    // What the program says on its error output is not repeated: it may name keys.
    private static string Voer(string programma, string[] woorden, string invoer)
    {
        var start = new ProcessStartInfo(programma)
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var woord in woorden) { start.ArgumentList.Add(woord); }
        try
        {
            using var proces = Process.Start(start)!;
            proces.ErrorDataReceived += (_, _) => { };
            proces.BeginErrorReadLine();
            Geef(proces.StandardInput, invoer);
            var antwoord = proces.StandardOutput.ReadToEndAsync();
            if (!antwoord.Wait(Geduld) || !proces.WaitForExit(Geduld))
            {
                proces.Kill(entireProcessTree: true);
                throw new KluisGeschondenException("De sleuteldienst antwoordt niet.");
            }
            return proces.ExitCode == 0 ? antwoord.Result.Trim() : throw new KluisGeschondenException("De sleuteldienst weigert dit kluisvak.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new KluisGeschondenException("De sleuteldienst is niet te starten.");
        }
    }
}
