using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties.PostgreSQL
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
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tabellen",
                table: "MailingUitslag",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "Tabelafdruk",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Inhoud = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sinds = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tabelafdruk", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "Tabelwijziging",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Tabel = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Cellen = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Grond = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Stand = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Opgesteld = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Opsteller = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    OpstellerNaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Ingediend = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Beoordeeld = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Beoordelaar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    BeoordelaarNaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Reden = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Versie = table.Column<int>(type: "integer", nullable: false)
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
