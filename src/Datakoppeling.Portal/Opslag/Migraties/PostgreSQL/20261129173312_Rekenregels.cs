using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties.PostgreSQL
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
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Aow",
                table: "OibDossierrij",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Cellen",
                table: "OibDossierrij",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "JongerDan27",
                table: "OibDossierrij",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NormGrond",
                table: "OibDossierrij",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<bool>(
                name: "PartnerAow",
                table: "OibDossierrij",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PartnerJongerDan27",
                table: "OibDossierrij",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PartnerZonderRecht",
                table: "OibDossierrij",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "Regelnummer",
                table: "OibDossierrij",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AlterColumn<long>(
                name: "Signaalbits",
                table: "OibDossiermaand",
                type: "bigint",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer");

            // The three notices of the first version are signals now: numbers 16, 17 and 18.
            migrationBuilder.Sql("""UPDATE "OibDossiermaand" SET "Signaalbits" = "Signaalbits" + "Meldingbits" * 65536, "Meldingbits" = 0;""");

            migrationBuilder.AddColumn<int>(
                name: "Rekenversie",
                table: "OibDossiermaand",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Normen",
                table: "OibBeslissing",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Oorzaak",
                table: "OibBeslissing",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Programma",
                table: "OibBeslissing",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<bool>(
                name: "VanDossier",
                table: "OibAanvulling",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "OibAfvinking",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DossiermaandId = table.Column<Guid>(type: "uuid", nullable: false),
                    Signaal = table.Column<int>(type: "integer", nullable: false),
                    Gegevensversie = table.Column<int>(type: "integer", nullable: false),
                    Wie = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Wanneer = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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

            migrationBuilder.AlterColumn<int>(
                name: "Signaalbits",
                table: "OibDossiermaand",
                type: "integer",
                nullable: false,
                oldClrType: typeof(long),
                oldType: "bigint");

        }
    }
}
