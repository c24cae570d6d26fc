namespace Datakoppeling.Belasting.Draad;

/// <summary>
/// The page of one circuit, kept up to date from render batches as BrowserRenderer.ts does it. Only the number of a handler that is
/// on the page now can be called, so the whole tree is needed to know which one belongs to which button.
/// </summary>
internal sealed class Pagina
{
    private readonly Dictionary<int, Knoop> _componenten = [];
    private readonly HashSet<int> _wortels = [];

    public IEnumerable<Knoop> Alle() => _wortels.SelectMany(w => _componenten[w].Alle());

    public void Verwerk(byte[] bytes)
    {
        var partij = new Partij(bytes);
        foreach (var (component, plaats, aantal) in partij.Gewijzigd())
        {
            if (!_componenten.TryGetValue(component, out var wortel))
            {
                _componenten[component] = wortel = new Knoop();
                _wortels.Add(component);
            }
            Pas(partij, wortel, plaats, aantal);
        }
        foreach (var weg in partij.Weg())
        {
            _componenten.Remove(weg);
            _wortels.Remove(weg);
        }
    }

    private void Pas(Partij partij, Knoop wortel, int plaats, int aantal)
    {
        var (ouder, ouders) = (wortel, new Stack<Knoop>());
        var wissels = new List<(int Van, int Naar)>();
        for (var i = 0; i < aantal; i++)
        {
            var wijziging = plaats + (i * Partij.Wijziging);
            var (soort, kind, derde) = (partij.Int(wijziging), partij.Int(wijziging + 4), partij.Int(wijziging + 8));
            switch (soort)
            {
                case 1:
                    Voeg(partij, ouder.Kinderen, kind, derde);
                    break;
                case 2:
                    ouder.Kinderen.RemoveAt(kind);
                    break;
                case 3:
                    ZetKenmerk(partij, ouder.Kinderen[kind], derde);
                    break;
                case 4:
                    ouder.Kinderen[kind].Kenmerken.Remove(partij.Tekst(wijziging + 12));
                    break;
                case 5 or 8:
                    ouder.Kinderen[kind].Tekst = partij.Tekst(partij.FrameOp(derde) + 4);
                    break;
                case 6:
                    ouders.Push(ouder);
                    ouder = ouder.Kinderen[kind];
                    break;
                case 7:
                    ouder = ouders.Pop();
                    break;
                case 9:
                    wissels.Add((kind, derde));
                    break;
                case 10:
                    Wissel(ouder, wissels);
                    wissels.Clear();
                    break;
                default:
                    throw new InvalidDataException($"Onbekende wijziging {soort}.");
            }
        }
    }

    private static void Wissel(Knoop ouder, List<(int Van, int Naar)> wissels)
    {
        var oud = ouder.Kinderen.ToArray();
        foreach (var (van, naar) in wissels) { ouder.Kinderen[naar] = oud[van]; }
    }

    /// <summary>Puts what a frame describes on the page; a region is no place of its own, but its content is.</summary>
    /// <returns>How many places it took.</returns>
    private int Voeg(Partij partij, List<Knoop> kinderen, int plek, int nummer)
    {
        var frame = partij.FrameOp(nummer);
        switch (partij.Int(frame))
        {
            case 1:
                var element = new Knoop { Naam = partij.Tekst(frame + 8) };
                kinderen.Insert(plek, element);
                VoegInhoud(partij, element.Kinderen, 0, nummer, element);
                return 1;
            case 2 or 8:
                kinderen.Insert(plek, new Knoop { Tekst = partij.Tekst(frame + 4) });
                return 1;
            case 4:
                var component = new Knoop();
                _componenten[partij.Int(frame + 8)] = component;
                _wortels.Remove(partij.Int(frame + 8));
                kinderen.Insert(plek, component);
                return 1;
            case 5:
                return VoegInhoud(partij, kinderen, plek, nummer, null);
            default:
                return 0;
        }
    }

    private int VoegInhoud(Partij partij, List<Knoop> kinderen, int plek, int nummer, Knoop? element)
    {
        var (begin, einde) = (plek, nummer + partij.Int(partij.FrameOp(nummer) + 4));
        for (var kind = nummer + 1; kind < einde;)
        {
            var frame = partij.FrameOp(kind);
            var soort = partij.Int(frame);
            if (soort == 3 && element is not null) { ZetKenmerk(partij, element, kind); }
            else { plek += Voeg(partij, kinderen, plek, kind); }
            // Only elements, components and regions hold others.
            kind += soort is 1 or 4 or 5 ? Math.Max(1, partij.Int(frame + 4)) : 1;
        }
        return plek - begin;
    }

    private static void ZetKenmerk(Partij partij, Knoop element, int nummer)
    {
        var frame = partij.FrameOp(nummer);
        var naam = partij.Tekst(frame + 4);
        if (partij.Lang(frame + 12) is > 0 and var luisteraar && naam.StartsWith("on", StringComparison.Ordinal)) { element.Luistert[naam[2..]] = luisteraar; }
        else { element.Kenmerken[naam] = partij.Tekst(frame + 8); }
    }
}
