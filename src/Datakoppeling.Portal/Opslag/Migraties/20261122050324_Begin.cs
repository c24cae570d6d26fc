using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Kluisvak",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sleutel = table.Column<byte[]>(type: "BLOB", maxLength: 200, nullable: true),
                    HoofdsleutelId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Gemaakt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Vernietigd = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VernietigdDoor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
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
                name: "Spoorkop",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Nummer = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
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
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Spoorregel", x => x.Nummer);
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

            migrationBuilder.InsertData(
                table: "Spoorkop",
                columns: new[] { "Id", "Hash", "Nummer" },
                values: new object[] { 1, "0000000000000000000000000000000000000000000000000000000000000000", 0L });

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
                name: "IX_Spoorregel_ObjectSoort_ObjectId",
                table: "Spoorregel",
                columns: new[] { "ObjectSoort", "ObjectId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Kluisbestand");

            migrationBuilder.DropTable(
                name: "Klus");

            migrationBuilder.DropTable(
                name: "Spoorkop");

            migrationBuilder.DropTable(
                name: "Spoorregel");

            migrationBuilder.DropTable(
                name: "Kluisvak");
        }
    }
}
