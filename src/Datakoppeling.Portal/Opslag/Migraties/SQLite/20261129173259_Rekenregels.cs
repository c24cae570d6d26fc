using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties.SQLite
{
    /// <inheritdoc />
    public partial class Rekenregels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Betalers",
                table: "OibHistorie",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Aow",
                table: "OibDossierrij",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Cellen",
                table: "OibDossierrij",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "JongerDan27",
                table: "OibDossierrij",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NormGrond",
                table: "OibDossierrij",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "PartnerAow",
                table: "OibDossierrij",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PartnerJongerDan27",
                table: "OibDossierrij",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PartnerZonderRecht",
                table: "OibDossierrij",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "Regelnummer",
                table: "OibDossierrij",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // The three notices of the first version are signals now: numbers 16, 17 and 18.
            migrationBuilder.Sql("""UPDATE "OibDossiermaand" SET "Signaalbits" = "Signaalbits" + "Meldingbits" * 65536, "Meldingbits" = 0;""");

            migrationBuilder.AddColumn<int>(
                name: "Rekenversie",
                table: "OibDossiermaand",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Normen",
                table: "OibBeslissing",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Oorzaak",
                table: "OibBeslissing",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Programma",
                table: "OibBeslissing",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "VanDossier",
                table: "OibAanvulling",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

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

            migrationBuilder.CreateIndex(
                name: "IX_OibDossiermaand_Rekenversie_Bak_Maand",
                table: "OibDossiermaand",
                columns: new[] { "Rekenversie", "Bak", "Maand" });

            migrationBuilder.CreateIndex(
                name: "IX_OibAfvinking_DossiermaandId",
                table: "OibAfvinking",
                column: "DossiermaandId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OibAfvinking");

            migrationBuilder.DropIndex(
                name: "IX_OibDossiermaand_Rekenversie_Bak_Maand",
                table: "OibDossiermaand");

            migrationBuilder.DropColumn(
                name: "Betalers",
                table: "OibHistorie");

            migrationBuilder.DropColumn(
                name: "Aow",
                table: "OibDossierrij");

            migrationBuilder.DropColumn(
                name: "Cellen",
                table: "OibDossierrij");

            migrationBuilder.DropColumn(
                name: "JongerDan27",
                table: "OibDossierrij");

            migrationBuilder.DropColumn(
                name: "NormGrond",
                table: "OibDossierrij");

            migrationBuilder.DropColumn(
                name: "PartnerAow",
                table: "OibDossierrij");

            migrationBuilder.DropColumn(
                name: "PartnerJongerDan27",
                table: "OibDossierrij");

            migrationBuilder.DropColumn(
                name: "PartnerZonderRecht",
                table: "OibDossierrij");

            migrationBuilder.DropColumn(
                name: "Regelnummer",
                table: "OibDossierrij");

            migrationBuilder.DropColumn(
                name: "Normen",
                table: "OibBeslissing");

            migrationBuilder.DropColumn(
                name: "Oorzaak",
                table: "OibBeslissing");

            migrationBuilder.DropColumn(
                name: "Programma",
                table: "OibBeslissing");

            migrationBuilder.DropColumn(
                name: "VanDossier",
                table: "OibAanvulling");

            migrationBuilder.DropColumn(
                name: "Rekenversie",
                table: "OibDossiermaand");

        }
    }
}
