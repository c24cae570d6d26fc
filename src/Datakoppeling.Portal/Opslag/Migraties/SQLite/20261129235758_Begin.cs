using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties.SQLite
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Gegevenssleutel",
                columns: table => new
                {
                    Naam = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Vak = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sleutel = table.Column<byte[]>(type: "BLOB", maxLength: 200, nullable: false),
                    HoofdsleutelId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Gemaakt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gegevenssleutel", x => x.Naam);
                });

            migrationBuilder.CreateTable(
                name: "Kluisvak",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Gemaakt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Vernietigd = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VernietigdDoor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SleutelGewist = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kluisvak", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Klus",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Parameters = table.Column<string>(type: "TEXT", nullable: false),
                    ObjectSoort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ObjectId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnnuleringGevraagd = table.Column<bool>(type: "INTEGER", nullable: false),
                    Gedaan = table.Column<long>(type: "INTEGER", nullable: false),
                    Totaal = table.Column<long>(type: "INTEGER", nullable: false),
                    Eenheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Zin = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Referentie = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Tussenstand = table.Column<string>(type: "TEXT", nullable: false),
                    Gemaakt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Gestart = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Klaar = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Werker = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    LeaseTot = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Poging = table.Column<int>(type: "INTEGER", nullable: false),
                    AangevraagdDoor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Klus", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MailingBereik",
                columns: table => new
                {
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Regeling = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Gebruikers = table.Column<int>(type: "INTEGER", nullable: true),
                    GroepCbs = table.Column<int>(type: "INTEGER", nullable: true),
                    GroepGemeente = table.Column<int>(type: "INTEGER", nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingBereik", x => new { x.Jaar, x.Regeling });
                });

            migrationBuilder.CreateTable(
                name: "MailingOvereenkomst",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Leverancier = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kenmerk = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TotEnMet = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Vastgelegd = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DoorNaam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Beeindigd = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BeeindigdDoor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    BeeindigdDoorNaam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingOvereenkomst", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MailingRespons",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Mailing = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    Regeling = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Verzonden = table.Column<int>(type: "INTEGER", nullable: false),
                    Gereageerd = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingRespons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MailingRonde",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Peildatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Gemeente = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Staat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Vak = table.Column<Guid>(type: "TEXT", nullable: false),
                    Gemaakt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VernietigingGevraagdDoor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    VernietigingGevraagdDoorNaam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    VernietigingGevraagd = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingRonde", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MailingTransparantie",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kenmerk = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TotEnMet = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Opgesteld = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Opsteller = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OpstellerNaam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Goedgekeurd = table.Column<DateTime>(type: "TEXT", nullable: true),
                    GoedgekeurdDoor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    GoedgekeurdDoorNaam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Ingetrokken = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IngetrokkenDoor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IngetrokkenDoorNaam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingTransparantie", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Medewerker",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Rollen = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, defaultValue: "")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Medewerker", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OibAfkeuring",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LeveringId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Regel = table.Column<long>(type: "INTEGER", nullable: false),
                    Kolom = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OibAfkeuring", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OibDossiermaand",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Maand = table.Column<int>(type: "INTEGER", nullable: false),
                    Dossiernummer = table.Column<string>(type: "TEXT", nullable: false),
                    Zoeknummer = table.Column<string>(type: "TEXT", nullable: false),
                    Team = table.Column<string>(type: "TEXT", nullable: false),
                    Uitkomst = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bak = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Signaalbits = table.Column<long>(type: "INTEGER", nullable: false),
                    Norm = table.Column<long>(type: "INTEGER", nullable: true),
                    NettoTotaal = table.Column<long>(type: "INTEGER", nullable: true),
                    VtAanspraak = table.Column<long>(type: "INTEGER", nullable: true),
                    Vrijlating = table.Column<long>(type: "INTEGER", nullable: true),
                    TeVerrekenen = table.Column<long>(type: "INTEGER", nullable: true),
                    Uitkering = table.Column<long>(type: "INTEGER", nullable: true),
                    VtReservering = table.Column<long>(type: "INTEGER", nullable: true),
                    Reden = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Bon = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Feiten = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Gegevensversie = table.Column<int>(type: "INTEGER", nullable: false),
                    Rekenversie = table.Column<int>(type: "INTEGER", nullable: false),
                    Ontvangen = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Voorgesteld = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AangehoudenTot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BeslotenOp = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BeslotenBedrag = table.Column<long>(type: "INTEGER", nullable: true),
                    Besluit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Contactaantal = table.Column<int>(type: "INTEGER", nullable: false),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OibDossiermaand", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OibDossierrij",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LeveringId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Maand = table.Column<int>(type: "INTEGER", nullable: false),
                    Volgorde = table.Column<long>(type: "INTEGER", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Dossiernummer = table.Column<string>(type: "TEXT", nullable: false),
                    Client = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Partner = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Leefvorm = table.Column<string>(type: "TEXT", nullable: false),
                    Kostendelers = table.Column<long>(type: "INTEGER", nullable: true),
                    NormAfwijkend = table.Column<long>(type: "INTEGER", nullable: true),
                    NormGrond = table.Column<string>(type: "TEXT", nullable: false),
                    Begin = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Einde = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    JongerDan27 = table.Column<bool>(type: "INTEGER", nullable: true),
                    Aow = table.Column<bool>(type: "INTEGER", nullable: true),
                    PartnerZonderRecht = table.Column<bool>(type: "INTEGER", nullable: false),
                    PartnerJongerDan27 = table.Column<bool>(type: "INTEGER", nullable: true),
                    PartnerAow = table.Column<bool>(type: "INTEGER", nullable: true),
                    VrijSoort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    VrijVan = table.Column<int>(type: "INTEGER", nullable: true),
                    VrijTot = table.Column<int>(type: "INTEGER", nullable: true),
                    PartnerVrijSoort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PartnerVrijVan = table.Column<int>(type: "INTEGER", nullable: true),
                    PartnerVrijTot = table.Column<int>(type: "INTEGER", nullable: true),
                    OpgaveNetto = table.Column<long>(type: "INTEGER", nullable: true),
                    Team = table.Column<string>(type: "TEXT", nullable: false),
                    Regelnummer = table.Column<long>(type: "INTEGER", nullable: false),
                    Cellen = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OibDossierrij", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OibHistorie",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LeveringId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volgorde = table.Column<long>(type: "INTEGER", nullable: false),
                    Bsn = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Maand = table.Column<int>(type: "INTEGER", nullable: false),
                    Werk = table.Column<bool>(type: "INTEGER", nullable: false),
                    Netto = table.Column<long>(type: "INTEGER", nullable: false),
                    Betalers = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OibHistorie", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OibInkomsten",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LeveringId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Maand = table.Column<int>(type: "INTEGER", nullable: false),
                    Volgorde = table.Column<long>(type: "INTEGER", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Bsn = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Regelnummer = table.Column<long>(type: "INTEGER", nullable: false),
                    Cellen = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OibInkomsten", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OibLevering",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Maand = table.Column<int>(type: "INTEGER", nullable: false),
                    Volgnummer = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Ontvangen = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kluisvak = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kluisbestand = table.Column<Guid>(type: "TEXT", nullable: false),
                    Gelezen = table.Column<long>(type: "INTEGER", nullable: false),
                    Aangenomen = table.Column<long>(type: "INTEGER", nullable: false),
                    Afgekeurd = table.Column<long>(type: "INTEGER", nullable: false),
                    Nieuw = table.Column<long>(type: "INTEGER", nullable: false),
                    Apart = table.Column<string>(type: "TEXT", nullable: false),
                    Waarschuwingen = table.Column<string>(type: "TEXT", nullable: false),
                    Codering = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Wachtredenen = table.Column<string>(type: "TEXT", nullable: false),
                    Wachtmaanden = table.Column<string>(type: "TEXT", nullable: false),
                    Oordeel = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OordeelDoor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OordeelOp = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OibLevering", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OibPersoonsmaand",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DossiermaandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bsn = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Maand = table.Column<int>(type: "INTEGER", nullable: false),
                    Werk = table.Column<long>(type: "INTEGER", nullable: false),
                    Overig = table.Column<long>(type: "INTEGER", nullable: false),
                    Betalers = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OibPersoonsmaand", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sessie",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sleutelhash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Wie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Ticket = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Begonnen = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LaatstActief = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Bevestigd = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VraagBegonnen = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessie", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sessiesleutel",
                columns: table => new
                {
                    Naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Xml = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessiesleutel", x => x.Naam);
                });

            migrationBuilder.CreateTable(
                name: "Spoorcontrole",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Moment = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Wie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Regels = table.Column<long>(type: "INTEGER", nullable: false),
                    Ankers = table.Column<int>(type: "INTEGER", nullable: false),
                    EersteFout = table.Column<long>(type: "INTEGER", nullable: true),
                    Zin = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Spoorcontrole", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Spoorkop",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Nummer = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Zegel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Spoorkop", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Spoorregel",
                columns: table => new
                {
                    Nummer = table.Column<long>(type: "INTEGER", nullable: false),
                    Moment = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Wie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Handeling = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ObjectSoort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ObjectId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Resultaat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Herkomst = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Details = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    VorigeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Zegel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Spoorregel", x => x.Nummer);
                });

            migrationBuilder.CreateTable(
                name: "Verwerking",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TraceId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    SpanId = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    ParentSpanId = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Activiteit = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false),
                    ObjectSoort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ObjectId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Begin = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Einde = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Mislukt = table.Column<bool>(type: "INTEGER", nullable: false),
                    Betrokkenen = table.Column<int>(type: "INTEGER", nullable: false),
                    Delen = table.Column<string>(type: "TEXT", nullable: false),
                    Groep = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Omvat = table.Column<long>(type: "INTEGER", nullable: true),
                    OmvatDeel = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verwerking", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Kluisbestand",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Vak = table.Column<Guid>(type: "TEXT", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Lengte = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Geborgen = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GeborgenDoor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kluisbestand", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Kluisbestand_Kluisvak_Vak",
                        column: x => x.Vak,
                        principalTable: "Kluisvak",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MailingAfkeuring",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Ronde = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bestand = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Regel = table.Column<long>(type: "INTEGER", nullable: false),
                    Kolom = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingAfkeuring", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailingAfkeuring_MailingRonde_Ronde",
                        column: x => x.Ronde,
                        principalTable: "MailingRonde",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailingBronoordeel",
                columns: table => new
                {
                    Kluisbestand = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ronde = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bron = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Gelezen = table.Column<long>(type: "INTEGER", nullable: false),
                    Afgekeurd = table.Column<long>(type: "INTEGER", nullable: false),
                    Gebruikt = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reden = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DoorNaam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingBronoordeel", x => new { x.Ronde, x.Kluisbestand });
                    table.ForeignKey(
                        name: "FK_MailingBronoordeel_MailingRonde_Ronde",
                        column: x => x.Ronde,
                        principalTable: "MailingRonde",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailingRondebron",
                columns: table => new
                {
                    Bron = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Ronde = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kluisbestand = table.Column<Guid>(type: "TEXT", nullable: false),
                    Lengte = table.Column<long>(type: "INTEGER", nullable: false),
                    Regels = table.Column<long>(type: "INTEGER", nullable: false),
                    Geladen = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GeladenDoor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    GeladenDoorNaam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Codering = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gelezen = table.Column<long>(type: "INTEGER", nullable: false),
                    Afgekeurd = table.Column<long>(type: "INTEGER", nullable: false),
                    Afkeurredenen = table.Column<string>(type: "TEXT", nullable: false),
                    Vorige = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    VorigGelezen = table.Column<long>(type: "INTEGER", nullable: true),
                    VorigAfgekeurd = table.Column<long>(type: "INTEGER", nullable: true),
                    Wacht = table.Column<bool>(type: "INTEGER", nullable: false),
                    Wachtredenen = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingRondebron", x => new { x.Ronde, x.Bron });
                    table.ForeignKey(
                        name: "FK_MailingRondebron_MailingRonde_Ronde",
                        column: x => x.Ronde,
                        principalTable: "MailingRonde",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailingRondedeelname",
                columns: table => new
                {
                    Wie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Ronde = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kant = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingRondedeelname", x => new { x.Ronde, x.Wie });
                    table.ForeignKey(
                        name: "FK_MailingRondedeelname_MailingRonde_Ronde",
                        column: x => x.Ronde,
                        principalTable: "MailingRonde",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailingRonderegeling",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Ronde = table.Column<Guid>(type: "TEXT", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingRonderegeling", x => new { x.Ronde, x.Code });
                    table.ForeignKey(
                        name: "FK_MailingRonderegeling_MailingRonde_Ronde",
                        column: x => x.Ronde,
                        principalTable: "MailingRonde",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailingRondestap",
                columns: table => new
                {
                    Staat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Ronde = table.Column<Guid>(type: "TEXT", nullable: false),
                    Wanneer = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Wie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingRondestap", x => new { x.Ronde, x.Staat });
                    table.ForeignKey(
                        name: "FK_MailingRondestap_MailingRonde_Ronde",
                        column: x => x.Ronde,
                        principalTable: "MailingRonde",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailingRondeuitvoer",
                columns: table => new
                {
                    Naam = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Ronde = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kluisbestand = table.Column<Guid>(type: "TEXT", nullable: false),
                    Lengte = table.Column<long>(type: "INTEGER", nullable: false),
                    Regels = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingRondeuitvoer", x => new { x.Ronde, x.Naam });
                    table.ForeignKey(
                        name: "FK_MailingRondeuitvoer_MailingRonde_Ronde",
                        column: x => x.Ronde,
                        principalTable: "MailingRonde",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailingUitslag",
                columns: table => new
                {
                    Ronde = table.Column<Guid>(type: "TEXT", nullable: false),
                    Runhash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Persoonslijsten = table.Column<long>(type: "INTEGER", nullable: false),
                    Inwoners = table.Column<long>(type: "INTEGER", nullable: false),
                    Gezinnen = table.Column<long>(type: "INTEGER", nullable: false),
                    Milliseconden = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingUitslag", x => x.Ronde);
                    table.ForeignKey(
                        name: "FK_MailingUitslag_MailingRonde_Ronde",
                        column: x => x.Ronde,
                        principalTable: "MailingRonde",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailingVernietiging",
                columns: table => new
                {
                    Kluisbestand = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ronde = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bestand = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Lengte = table.Column<long>(type: "INTEGER", nullable: false),
                    Regels = table.Column<long>(type: "INTEGER", nullable: false),
                    Geborgen = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GeborgenDoor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingVernietiging", x => x.Kluisbestand);
                    table.ForeignKey(
                        name: "FK_MailingVernietiging_MailingRonde_Ronde",
                        column: x => x.Ronde,
                        principalTable: "MailingRonde",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailingTransparantiedoel",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Document = table.Column<Guid>(type: "TEXT", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingTransparantiedoel", x => new { x.Document, x.Code });
                    table.ForeignKey(
                        name: "FK_MailingTransparantiedoel_MailingTransparantie_Document",
                        column: x => x.Document,
                        principalTable: "MailingTransparantie",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OibAanvulling",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DossiermaandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VanDossier = table.Column<bool>(type: "INTEGER", nullable: false),
                    RegelId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kolom = table.Column<string>(type: "TEXT", nullable: false),
                    Geleverd = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Waarde = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Wie = table.Column<string>(type: "TEXT", nullable: false),
                    Wanneer = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OibAanvulling", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OibAanvulling_OibDossiermaand_DossiermaandId",
                        column: x => x.DossiermaandId,
                        principalTable: "OibDossiermaand",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OibAfvinking",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DossiermaandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Signaal = table.Column<int>(type: "INTEGER", nullable: false),
                    Gegevensversie = table.Column<int>(type: "INTEGER", nullable: false),
                    Wie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Wanneer = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OibAfvinking", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OibAfvinking_OibDossiermaand_DossiermaandId",
                        column: x => x.DossiermaandId,
                        principalTable: "OibDossiermaand",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OibBeslissing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DossiermaandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bedrag = table.Column<long>(type: "INTEGER", nullable: true),
                    Voorgesteld = table.Column<long>(type: "INTEGER", nullable: true),
                    Reden = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Oorzaak = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Programma = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Normen = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Gegevensversie = table.Column<int>(type: "INTEGER", nullable: false),
                    Feiten = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Wie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Wanneer = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VraagtTweede = table.Column<bool>(type: "INTEGER", nullable: false),
                    Tweede = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TweedeWanneer = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Teruggestuurd = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OibBeslissing", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OibBeslissing_OibDossiermaand_DossiermaandId",
                        column: x => x.DossiermaandId,
                        principalTable: "OibDossiermaand",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OibConcept",
                columns: table => new
                {
                    DossiermaandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Wie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bedrag = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Reden = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Geschreven = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OibConcept", x => new { x.DossiermaandId, x.Wie });
                    table.ForeignKey(
                        name: "FK_OibConcept_OibDossiermaand_DossiermaandId",
                        column: x => x.DossiermaandId,
                        principalTable: "OibDossiermaand",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OibContact",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DossiermaandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Wanneer = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Hoe = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Resultaat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Gegevensversie = table.Column<int>(type: "INTEGER", nullable: false),
                    Wie = table.Column<string>(type: "TEXT", nullable: false),
                    Vastgelegd = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OibContact", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OibContact_OibDossiermaand_DossiermaandId",
                        column: x => x.DossiermaandId,
                        principalTable: "OibDossiermaand",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Verwerkingsblok",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VerwerkingId = table.Column<long>(type: "INTEGER", nullable: false),
                    Vak = table.Column<int>(type: "INTEGER", nullable: false),
                    Inhoud = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verwerkingsblok", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Verwerkingsblok_Verwerking_VerwerkingId",
                        column: x => x.VerwerkingId,
                        principalTable: "Verwerking",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailingBestanduitslag",
                columns: table => new
                {
                    Bron = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Ronde = table.Column<Guid>(type: "TEXT", nullable: false),
                    Gelezen = table.Column<long>(type: "INTEGER", nullable: false),
                    Aangenomen = table.Column<long>(type: "INTEGER", nullable: false),
                    Afgekeurd = table.Column<long>(type: "INTEGER", nullable: false),
                    Apart = table.Column<long>(type: "INTEGER", nullable: false),
                    Apartreden = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingBestanduitslag", x => new { x.Ronde, x.Bron });
                    table.ForeignKey(
                        name: "FK_MailingBestanduitslag_MailingUitslag_Ronde",
                        column: x => x.Ronde,
                        principalTable: "MailingUitslag",
                        principalColumn: "Ronde",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailingRegelinguitslag",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Ronde = table.Column<Guid>(type: "TEXT", nullable: false),
                    Naam = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Volgorde = table.Column<int>(type: "INTEGER", nullable: false),
                    Verzenddatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Zeker = table.Column<long>(type: "INTEGER", nullable: false),
                    Onzeker = table.Column<long>(type: "INTEGER", nullable: false),
                    VormZeker = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Handwerk = table.Column<long>(type: "INTEGER", nullable: false),
                    GeenKandidaat = table.Column<long>(type: "INTEGER", nullable: false),
                    AlToegekend = table.Column<long>(type: "INTEGER", nullable: false),
                    GeenGeadresseerde = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingRegelinguitslag", x => new { x.Ronde, x.Code });
                    table.ForeignKey(
                        name: "FK_MailingRegelinguitslag_MailingUitslag_Ronde",
                        column: x => x.Ronde,
                        principalTable: "MailingUitslag",
                        principalColumn: "Ronde",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "Spoorkop",
                columns: new[] { "Id", "Hash", "Nummer", "Zegel" },
                columnTypes: new[] { "INTEGER", "TEXT", "INTEGER", "TEXT" },
                values: new object[] { 1, "0000000000000000000000000000000000000000000000000000000000000000", 0L, "" });

            migrationBuilder.CreateIndex(
                name: "IX_Kluisbestand_Vak",
                table: "Kluisbestand",
                column: "Vak");

            migrationBuilder.CreateIndex(
                name: "IX_Klus_ObjectSoort_ObjectId",
                table: "Klus",
                columns: new[] { "ObjectSoort", "ObjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_Klus_Status_LeaseTot",
                table: "Klus",
                columns: new[] { "Status", "LeaseTot" });

            migrationBuilder.CreateIndex(
                name: "IX_MailingAfkeuring_Ronde_Id",
                table: "MailingAfkeuring",
                columns: new[] { "Ronde", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MailingOvereenkomst_Leverancier_TotEnMet",
                table: "MailingOvereenkomst",
                columns: new[] { "Leverancier", "TotEnMet" });

            migrationBuilder.CreateIndex(
                name: "IX_MailingRespons_Jaar",
                table: "MailingRespons",
                column: "Jaar");

            migrationBuilder.CreateIndex(
                name: "IX_MailingRonde_Gemaakt",
                table: "MailingRonde",
                column: "Gemaakt");

            migrationBuilder.CreateIndex(
                name: "IX_MailingTransparantie_TotEnMet",
                table: "MailingTransparantie",
                column: "TotEnMet");

            migrationBuilder.CreateIndex(
                name: "IX_MailingVernietiging_Ronde",
                table: "MailingVernietiging",
                column: "Ronde");

            migrationBuilder.CreateIndex(
                name: "IX_OibAanvulling_DossiermaandId",
                table: "OibAanvulling",
                column: "DossiermaandId");

            migrationBuilder.CreateIndex(
                name: "IX_OibAfkeuring_LeveringId_Regel",
                table: "OibAfkeuring",
                columns: new[] { "LeveringId", "Regel" });

            migrationBuilder.CreateIndex(
                name: "IX_OibAfvinking_DossiermaandId",
                table: "OibAfvinking",
                column: "DossiermaandId");

            migrationBuilder.CreateIndex(
                name: "IX_OibBeslissing_DossiermaandId_Volgnummer",
                table: "OibBeslissing",
                columns: new[] { "DossiermaandId", "Volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OibContact_DossiermaandId",
                table: "OibContact",
                column: "DossiermaandId");

            migrationBuilder.CreateIndex(
                name: "IX_OibDossiermaand_Maand_Bak_Dossiernummer",
                table: "OibDossiermaand",
                columns: new[] { "Maand", "Bak", "Dossiernummer" });

            migrationBuilder.CreateIndex(
                name: "IX_OibDossiermaand_Maand_Bak_Signaalbits_Team",
                table: "OibDossiermaand",
                columns: new[] { "Maand", "Bak", "Signaalbits", "Team" });

            migrationBuilder.CreateIndex(
                name: "IX_OibDossiermaand_Maand_Dossiernummer",
                table: "OibDossiermaand",
                columns: new[] { "Maand", "Dossiernummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OibDossiermaand_Rekenversie_Bak_Maand",
                table: "OibDossiermaand",
                columns: new[] { "Rekenversie", "Bak", "Maand" });

            migrationBuilder.CreateIndex(
                name: "IX_OibDossiermaand_Zoeknummer",
                table: "OibDossiermaand",
                column: "Zoeknummer");

            migrationBuilder.CreateIndex(
                name: "IX_OibDossierrij_LeveringId",
                table: "OibDossierrij",
                column: "LeveringId");

            migrationBuilder.CreateIndex(
                name: "IX_OibDossierrij_Maand_Dossiernummer",
                table: "OibDossierrij",
                columns: new[] { "Maand", "Dossiernummer" });

            migrationBuilder.CreateIndex(
                name: "IX_OibHistorie_Bsn_Maand",
                table: "OibHistorie",
                columns: new[] { "Bsn", "Maand" });

            migrationBuilder.CreateIndex(
                name: "IX_OibHistorie_LeveringId",
                table: "OibHistorie",
                column: "LeveringId");

            migrationBuilder.CreateIndex(
                name: "IX_OibInkomsten_Bsn_Maand",
                table: "OibInkomsten",
                columns: new[] { "Bsn", "Maand" });

            migrationBuilder.CreateIndex(
                name: "IX_OibInkomsten_LeveringId",
                table: "OibInkomsten",
                column: "LeveringId");

            migrationBuilder.CreateIndex(
                name: "IX_OibLevering_Maand_Soort",
                table: "OibLevering",
                columns: new[] { "Maand", "Soort" });

            migrationBuilder.CreateIndex(
                name: "IX_OibLevering_Volgnummer",
                table: "OibLevering",
                column: "Volgnummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OibPersoonsmaand_Bsn_Maand",
                table: "OibPersoonsmaand",
                columns: new[] { "Bsn", "Maand" });

            migrationBuilder.CreateIndex(
                name: "IX_OibPersoonsmaand_DossiermaandId",
                table: "OibPersoonsmaand",
                column: "DossiermaandId");

            migrationBuilder.CreateIndex(
                name: "IX_Sessie_LaatstActief",
                table: "Sessie",
                column: "LaatstActief");

            migrationBuilder.CreateIndex(
                name: "IX_Sessie_Sleutelhash",
                table: "Sessie",
                column: "Sleutelhash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Spoorregel_Handeling",
                table: "Spoorregel",
                column: "Handeling");

            migrationBuilder.CreateIndex(
                name: "IX_Spoorregel_Moment",
                table: "Spoorregel",
                column: "Moment");

            migrationBuilder.CreateIndex(
                name: "IX_Spoorregel_ObjectSoort_ObjectId",
                table: "Spoorregel",
                columns: new[] { "ObjectSoort", "ObjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_Spoorregel_Wie",
                table: "Spoorregel",
                column: "Wie");

            migrationBuilder.CreateIndex(
                name: "IX_Verwerking_Groep",
                table: "Verwerking",
                column: "Groep");

            migrationBuilder.CreateIndex(
                name: "IX_Verwerking_ObjectSoort_ObjectId",
                table: "Verwerking",
                columns: new[] { "ObjectSoort", "ObjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_Verwerking_Omvat",
                table: "Verwerking",
                column: "Omvat");

            migrationBuilder.CreateIndex(
                name: "IX_Verwerkingsblok_Vak",
                table: "Verwerkingsblok",
                column: "Vak");

            migrationBuilder.CreateIndex(
                name: "IX_Verwerkingsblok_VerwerkingId",
                table: "Verwerkingsblok",
                column: "VerwerkingId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Gegevenssleutel");

            migrationBuilder.DropTable(
                name: "Kluisbestand");

            migrationBuilder.DropTable(
                name: "Klus");

            migrationBuilder.DropTable(
                name: "MailingAfkeuring");

            migrationBuilder.DropTable(
                name: "MailingBereik");

            migrationBuilder.DropTable(
                name: "MailingBestanduitslag");

            migrationBuilder.DropTable(
                name: "MailingBronoordeel");

            migrationBuilder.DropTable(
                name: "MailingOvereenkomst");

            migrationBuilder.DropTable(
                name: "MailingRegelinguitslag");

            migrationBuilder.DropTable(
                name: "MailingRespons");

            migrationBuilder.DropTable(
                name: "MailingRondebron");

            migrationBuilder.DropTable(
                name: "MailingRondedeelname");

            migrationBuilder.DropTable(
                name: "MailingRonderegeling");

            migrationBuilder.DropTable(
                name: "MailingRondestap");

            migrationBuilder.DropTable(
                name: "MailingRondeuitvoer");

            migrationBuilder.DropTable(
                name: "MailingTransparantiedoel");

            migrationBuilder.DropTable(
                name: "MailingVernietiging");

            migrationBuilder.DropTable(
                name: "Medewerker");

            migrationBuilder.DropTable(
                name: "OibAanvulling");

            migrationBuilder.DropTable(
                name: "OibAfkeuring");

            migrationBuilder.DropTable(
                name: "OibAfvinking");

            migrationBuilder.DropTable(
                name: "OibBeslissing");

            migrationBuilder.DropTable(
                name: "OibConcept");

            migrationBuilder.DropTable(
                name: "OibContact");

            migrationBuilder.DropTable(
                name: "OibDossierrij");

            migrationBuilder.DropTable(
                name: "OibHistorie");

            migrationBuilder.DropTable(
                name: "OibInkomsten");

            migrationBuilder.DropTable(
                name: "OibLevering");

            migrationBuilder.DropTable(
                name: "OibPersoonsmaand");

            migrationBuilder.DropTable(
                name: "Sessie");

            migrationBuilder.DropTable(
                name: "Sessiesleutel");

            migrationBuilder.DropTable(
                name: "Spoorcontrole");

            migrationBuilder.DropTable(
                name: "Spoorkop");

            migrationBuilder.DropTable(
                name: "Spoorregel");

            migrationBuilder.DropTable(
                name: "Verwerkingsblok");

            migrationBuilder.DropTable(
                name: "Kluisvak");

            migrationBuilder.DropTable(
                name: "MailingUitslag");

            migrationBuilder.DropTable(
                name: "MailingTransparantie");

            migrationBuilder.DropTable(
                name: "OibDossiermaand");

            migrationBuilder.DropTable(
                name: "Verwerking");

            migrationBuilder.DropTable(
                name: "MailingRonde");
        }
    }
}
