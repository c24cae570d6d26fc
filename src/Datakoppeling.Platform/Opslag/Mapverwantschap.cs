using System.Text;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// Whether two folders are one, or one lies within the other, wherever links and mounts lead. What cannot be seen from here: a share that is
/// mounted twice under two names, and what a machine outside does with its disks.
/// </summary>
public static class Mapverwantschap
{
    /// <summary>As many links in a row as Linux itself follows.</summary>
    private const int MeesteLinks = 40;

    private const string Aankoppelingen = "/proc/self/mountinfo";

    /// <param name="mounts">The lines of mountinfo (proc_pid_mountinfo(5)); null for those of this machine.</param>
    public static bool Overlappen(string een, string ander, IEnumerable<string>? mounts = null)
    {
        var lijst = Mount.Lees(mounts ?? (File.Exists(Aankoppelingen) ? File.ReadAllLines(Aankoppelingen) : []));
        var (links, rechts) = (Plekken(een, lijst), Plekken(ander, lijst));
        return links.Exists(l => rechts.Exists(r => In(l, r) || In(r, l)));
    }

    /// <summary>
    /// Everything that a folder is: the path as it was written, where its links lead, where on which disk that is, and what is mounted within it.
    /// </summary>
    private static List<string> Plekken(string pad, List<Mount> mounts)
    {
        var geschreven = Path.TrimEndingDirectorySeparator(Path.GetFullPath(pad));
        var werkelijk = Opgelost(geschreven);
        var plekken = new List<string> { geschreven, werkelijk };
        // The last mount on a place hides the ones before.
        if (mounts.Where(m => In(werkelijk, m.Punt)).MaxBy(m => (m.Punt.Length, m.Volgnummer)) is { } waarop) { plekken.Add(waarop.Plek(werkelijk)); }
        plekken.AddRange(mounts.Where(m => In(m.Punt, werkelijk)).Select(m => m.Plek(m.Punt)));
        return plekken;
    }

    /// <summary>Follows every link in it; what is not there yet has none.</summary>
    private static string Opgelost(string pad)
    {
        for (var keer = 0; keer < MeesteLinks; keer++)
        {
            var (tot, doel) = EersteLink(pad);
            if (doel is null) { return pad; }
            pad = Path.TrimEndingDirectorySeparator(Path.GetFullPath(doel + pad[tot.Length..]));
        }
        return pad;
    }

    private static (string Tot, string? Doel) EersteLink(string pad)
    {
        var delen = new Stack<string>();
        for (var deel = pad; deel is not null; deel = Path.GetDirectoryName(deel)) { delen.Push(deel); }
        foreach (var deel in delen)
        {
            if (new DirectoryInfo(deel).LinkTarget is { } doel) { return (deel, Path.Combine(Path.GetDirectoryName(deel)!, doel)); }
        }
        return (pad, null);
    }

    /// <summary>Letters alone make no other folder: on some disks they do, and then this refuses what could have been.</summary>
    private static bool In(string pad, string map) => pad.StartsWith(map, StringComparison.OrdinalIgnoreCase)
        && (pad.Length == map.Length || Path.EndsInDirectorySeparator(map) || pad[map.Length] == Path.DirectorySeparatorChar);

    /// <summary>A part of a disk, and where in the tree of folders it shows.</summary>
    private sealed record Mount(string Schijf, string Wortel, string Punt, int Volgnummer)
    {
        public static List<Mount> Lees(IEnumerable<string> rijen) =>
        [
            .. rijen.Select(r => r.Split(' ')).Where(v => v.Length > 4).Select((v, i) => new Mount(v[2], Letterlijk(v[3]), Letterlijk(v[4]), i)),
        ];

        /// <summary>A path below this mount, as the disk has it: the same for every way that leads to it.</summary>
        public string Plek(string pad) => $"{Schijf}:{Path.TrimEndingDirectorySeparator(Path.Join(Wortel, pad[Punt.Length..]))}";

        /// <summary>A blank and a few others stand there in octal: <c>\040</c>.</summary>
        private static string Letterlijk(string tekst)
        {
            var uit = new StringBuilder(tekst.Length);
            for (var i = 0; i < tekst.Length; i++)
            {
                if (tekst[i] == '\\' && i + 3 < tekst.Length && tekst.AsSpan(i + 1, 3).IndexOfAnyExceptInRange('0', '7') < 0)
                {
                    uit.Append((char)Convert.ToInt32(tekst.Substring(i + 1, 3), 8));
                    i += 3;
                }
                else { uit.Append(tekst[i]); }
            }
            return uit.ToString();
        }
    }
}
