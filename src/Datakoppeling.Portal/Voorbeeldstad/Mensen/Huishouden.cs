namespace Datakoppeling.Portal.Voorbeeldstad.Mensen;

/// <summary>How a household is made up; the shares stand in <see cref="Gezinsvorming"/>.</summary>
internal enum Gezinssamenstelling : byte
{
    JongAlleen, Alleen, OudAlleen, Samenwonend, Echtpaar, GehuwdGezin, OngehuwdGezin, Eenouder, Tienermoeder,
}

/// <summary>The household that is being made: one object for the whole city, filled again and again.</summary>
internal sealed class Huishouden
{
    /// <summary>Two parents, five children and a grandchild.</summary>
    public const int MeesteLeden = 8;

    /// <summary>Current partner, an earlier state, an earlier partner.</summary>
    public const int MeesteStaten = 3;

    public readonly Persoon[] Leden = new Persoon[MeesteLeden];
    private readonly Partnerschap[] _staten = new Partnerschap[MeesteLeden * MeesteStaten];

    public Gezinssamenstelling Samenstelling { get; set; }
    public int Aantal { get; private set; }
    public Adres Adres { get; set; }

    /// <summary>08.10.10: <c>W</c> lives there, <c>B</c> only gets post there.</summary>
    public byte Functie { get; set; }
    public bool ZonderNummeraanduiding { get; set; }

    /// <summary>A place without a street, such as a houseboat; empty for a normal address.</summary>
    public byte[] Locatie { get; set; } = [];

    /// <summary>08.11.50: <c>to</c> or <c>by</c>.</summary>
    public byte[] Aanduiding { get; set; } = [];

    public Span<Persoon> Bewoners => Leden.AsSpan(0, Aantal);

    public void Leeg() => Aantal = 0;

    public ref Persoon Voeg(Gezinsrol rol, byte geslacht, int leeftijd)
    {
        ref var lid = ref Leden[Aantal++];
        lid = new Persoon { Rol = rol, Geslacht = geslacht, Leeftijd = leeftijd, Naamgebruik = (byte)'E', Voornaam = [], Titel = [] };
        return ref lid;
    }

    public ReadOnlySpan<Partnerschap> Staten(int lid) => _staten.AsSpan(lid * MeesteStaten, Leden[lid].Staten);

    /// <summary>Adds an older state of category 05 to a member.</summary>
    public void VoegStaat(int lid, Partnerschap staat) => _staten[(lid * MeesteStaten) + Leden[lid].Staten++] = staat;
}
