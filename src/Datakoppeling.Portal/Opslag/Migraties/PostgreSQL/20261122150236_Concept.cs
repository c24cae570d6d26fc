using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties.PostgreSQL
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
                    DossiermaandId = table.Column<Guid>(type: "uuid", nullable: false),
                    Wie = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Bedrag = table.Column<byte[]>(type: "bytea", nullable: false),
                    Reden = table.Column<byte[]>(type: "bytea", nullable: false),
                    Tot = table.Column<DateOnly>(type: "date", nullable: true),
                    Geschreven = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
