using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties.SQLite
{
    /// <inheritdoc />
    public partial class Tabellen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Contactbits",
                table: "OibDossiermaand",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tabellen",
                table: "MailingUitslag",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Tabelafdruk",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Inhoud = table.Column<string>(type: "TEXT", nullable: false),
                    Sinds = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tabelafdruk", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "Tabelwijziging",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tabel = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Cellen = table.Column<string>(type: "TEXT", nullable: false),
                    Grond = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Stand = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Opgesteld = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Opsteller = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OpstellerNaam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Ingediend = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Beoordeeld = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Beoordelaar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    BeoordelaarNaam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reden = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tabelwijziging", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tabelwijziging_Stand_Tabel",
                table: "Tabelwijziging",
                columns: new[] { "Stand", "Tabel" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Tabelafdruk");

            migrationBuilder.DropTable(
                name: "Tabelwijziging");

            migrationBuilder.DropColumn(
                name: "Contactbits",
                table: "OibDossiermaand");

            migrationBuilder.DropColumn(
                name: "Tabellen",
                table: "MailingUitslag");
        }
    }
}
