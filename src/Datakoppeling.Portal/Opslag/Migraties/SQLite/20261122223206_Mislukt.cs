using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties.SQLite
{
    /// <inheritdoc />
    public partial class Mislukt : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Mislukt",
                table: "Verwerking",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Mislukt",
                table: "Verwerking");
        }
    }
}
