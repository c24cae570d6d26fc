using Datakoppeling.Kern;
using Datakoppeling.Oib.Signalen;

namespace Datakoppeling.Oib.Dossier;

/// <summary>What the signals ask before a decision: contact for some, and of each other one that somebody looked at it.</summary>
public sealed partial class Dossiermaand
{
    /// <summary>A contact attempt is missing.</summary>
    public bool VraagtContact => !MetContact.IsLeeg && !HeeftContact;

    /// <summary>The signals that asked for contact by the table with which this month was computed; null for what was computed before that was kept.</summary>
    public long? Contactbits { get; private set; }

    private Signaalset MetContact => new(Signalen.Bits & (Contactbits ?? Signaallijst.Contactbits));

    /// <summary>
    /// A client is spoken to before a month with a signal that asks for it is decided; after a correction of a decided month, again.
    /// </summary>
    public bool HeeftContact => LaatsteBesluit is { } besluit && besluit.Gegevensversie != Gegevensversie
        ? _contacten.Exists(c => c.Gegevensversie > besluit.Gegevensversie)
        : _contacten.Count > 0;

    /// <summary>Whether a signal is one to tick off: it asks for no contact, and is not settled by completing something.</summary>
    public bool IsAfTeVinken(Signaal signaal) => Signalen.Bevat(signaal) && !MetContact.Bevat(signaal) && signaal != Verloopsignalen.Onvolledig;

    /// <summary>Who ticked a signal off on the facts as they are; null when nobody did.</summary>
    public Afvinking? AfgevinktMet(Signaal signaal) => _afvinkingen.Find(a => a.Signaal == signaal.Nummer && a.Gegevensversie == Gegevensversie);

    /// <summary>The signals that nobody ticked off yet.</summary>
    public IReadOnlyList<Signaal> NogAfTeVinken => [.. Signalen.Alle().Where(s => IsAfTeVinken(s) && AfgevinktMet(s) is null)];

    /// <summary>Why a signal cannot be ticked off; null when it can.</summary>
    public Weigering? KanAfvinken(Signaal signaal) =>
        Bak is Bak.Geen or Bak.TweedePersoon ? new Weigering("Dit dossier wacht nu niet op jouw besluit; er valt niets af te vinken.")
        : !Signalen.Bevat(signaal) ? new Weigering("Dit signaal staat niet (meer) bij dit dossier. Bekijk de nieuwe stand.")
        : !IsAfTeVinken(signaal) ? new Weigering(MetContact.Bevat(signaal)
            ? "Dit signaal vraagt contact met de cliënt. Leg een contactpoging vast."
            : "Dit signaal verdwijnt als je het dossier compleet maakt.")
        : AfgevinktMet(signaal) is not null ? new Weigering("Dit signaal is al afgevinkt.")
        : null;

    public void VinkAf(Signaal signaal, string wie, DateTime nu) => _afvinkingen.Add(new Afvinking(signaal, Gegevensversie, wie, nu));
}
