using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties.PostgreSQL
{
    /// <inheritdoc />
    public partial class Werkvolgorde : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OibDossiermaand_Maand_Bak",
                table: "OibDossiermaand");

            migrationBuilder.CreateIndex(
                name: "IX_OibDossiermaand_Maand_Bak_Dossiernummer",
                table: "OibDossiermaand",
                columns: new[] { "Maand", "Bak", "Dossiernummer" });

            migrationBuilder.CreateIndex(
                name: "IX_OibDossiermaand_Maand_Bak_Signaalbits_Team",
                table: "OibDossiermaand",
                columns: new[] { "Maand", "Bak", "Signaalbits", "Team" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OibDossiermaand_Maand_Bak_Dossiernummer",
                table: "OibDossiermaand");

            migrationBuilder.DropIndex(
                name: "IX_OibDossiermaand_Maand_Bak_Signaalbits_Team",
                table: "OibDossiermaand");

            migrationBuilder.CreateIndex(
                name: "IX_OibDossiermaand_Maand_Bak",
                table: "OibDossiermaand",
                columns: new[] { "Maand", "Bak" });
        }
    }
}
