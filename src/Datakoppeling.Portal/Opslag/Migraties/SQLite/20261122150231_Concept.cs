using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties.SQLite
{
    /// <inheritdoc />
    public partial class Concept : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OibConcept");
        }
    }
}
