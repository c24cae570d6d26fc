using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties.SQLite
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
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

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
