using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties.PostgreSQL
{
    /// <inheritdoc />
    public partial class Werklijst : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Betaler",
                table: "OibDossiermaand",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Termijn",
                table: "OibDossiermaand",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "TermijnVanaf",
                table: "OibDossiermaand",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "TeruggestuurdAan",
                table: "OibDossiermaand",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "Uiterlijk",
                table: "OibDossiermaand",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<long>(
                name: "Verschil",
                table: "OibDossiermaand",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "VorigNetto",
                table: "OibDossiermaand",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Notitie",
                table: "OibContact",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Terugreden",
                table: "OibBeslissing",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OibVoorkeur",
                columns: table => new
                {
                    Wie = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Team = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OibVoorkeur", x => x.Wie);
                });

            // The term that was agreed until now; what is open is proposed anew after this, and then has that of its month.
            migrationBuilder.Sql("UPDATE \"OibDossiermaand\" SET \"TermijnVanaf\" = (\"Ontvangen\" AT TIME ZONE 'Europe/Amsterdam')::date;");

            migrationBuilder.Sql("UPDATE \"OibDossiermaand\" SET \"Termijn\" = \"TermijnVanaf\" + 21, \"Uiterlijk\" = COALESCE(\"AangehoudenTot\", \"TermijnVanaf\" + 21);");

            migrationBuilder.CreateIndex(
                name: "IX_OibDossiermaand_Open",
                table: "OibDossiermaand",
                columns: new[] { "Uiterlijk", "Dossiernummer", "Maand", "Bak", "Team", "Signaalbits", "Verschil", "TeVerrekenen", "Id" },
                filter: "\"Bak\" NOT IN ('Geen', 'Besloten')");

            migrationBuilder.CreateIndex(
                name: "IX_OibDossiermaand_TeruggestuurdAan",
                table: "OibDossiermaand",
                column: "TeruggestuurdAan",
                filter: "\"TeruggestuurdAan\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OibVoorkeur");

            migrationBuilder.DropIndex(
                name: "IX_OibDossiermaand_Open",
                table: "OibDossiermaand");

            migrationBuilder.DropIndex(
                name: "IX_OibDossiermaand_TeruggestuurdAan",
                table: "OibDossiermaand");

            migrationBuilder.DropColumn(
                name: "Betaler",
                table: "OibDossiermaand");

            migrationBuilder.DropColumn(
                name: "Termijn",
                table: "OibDossiermaand");

            migrationBuilder.DropColumn(
                name: "TermijnVanaf",
                table: "OibDossiermaand");

            migrationBuilder.DropColumn(
                name: "TeruggestuurdAan",
                table: "OibDossiermaand");

            migrationBuilder.DropColumn(
                name: "Uiterlijk",
                table: "OibDossiermaand");

            migrationBuilder.DropColumn(
                name: "Verschil",
                table: "OibDossiermaand");

            migrationBuilder.DropColumn(
                name: "VorigNetto",
                table: "OibDossiermaand");

            migrationBuilder.DropColumn(
                name: "Notitie",
                table: "OibContact");

            migrationBuilder.DropColumn(
                name: "Terugreden",
                table: "OibBeslissing");
        }
    }
}
