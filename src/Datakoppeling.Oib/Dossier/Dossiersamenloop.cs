using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;

namespace Datakoppeling.Oib.Dossier;

/// <summary>Which persons are in more than one dossier of a month: a household that parted or started again halfway.</summary>
public sealed class Dossiersamenloop
{
    private readonly Maand _maand;
    private readonly Dictionary<int, List<Dossierfeiten>> _vanPersoon = [];

    public Dossiersamenloop(Maand maand, IReadOnlyCollection<Dossierfeiten> dossiers)
    {
        _maand = maand;
        // Who is in two is in one that begins or ends within the month: only those are remembered, and nearly none are.
        foreach (var dossier in dossiers)
        {
            if (dossier.Begin <= maand.EersteDag && !(dossier.Einde < maand.LaatsteDag)) { continue; }
            Onthoud(dossier.Client, dossier);
            if (dossier.Partner is { } partner) { Onthoud(partner, dossier); }
        }
    }

    /// <summary>The other dossiers of the persons in this one.</summary>
    public IReadOnlyList<AnderDossier> Elders(Dossierfeiten dossier)
    {
        if (_vanPersoon.Count == 0) { return []; }
        List<AnderDossier>? uit = null;
        Voeg(dossier.Client);
        if (dossier.Partner is { } partner) { Voeg(partner); }
        return uit ?? (IReadOnlyList<AnderDossier>)[];

        void Voeg(Bsn bsn)
        {
            foreach (var ander in _vanPersoon.GetValueOrDefault(bsn.Nummer) ?? [])
            {
                if (ander.Dossiernummer != dossier.Dossiernummer) { (uit ??= []).Add(new(bsn, ander.Begin, ander.LoopdagenIn(_maand))); }
            }
        }
    }

    private void Onthoud(Bsn bsn, Dossierfeiten dossier)
    {
        if (_vanPersoon.TryGetValue(bsn.Nummer, out var lijst)) { lijst.Add(dossier); }
        else { _vanPersoon.Add(bsn.Nummer, [dossier]); }
    }
}
