using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties.PostgreSQL
{
    /// <inheritdoc />
    public partial class Functiescheiding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Rollen",
                table: "Medewerker",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "MailingRondedeelname",
                columns: table => new
                {
                    Wie = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Ronde = table.Column<Guid>(type: "uuid", nullable: false),
                    Kant = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MailingRondedeelname");

            migrationBuilder.DropColumn(
                name: "Rollen",
                table: "Medewerker");
        }
    }
}
