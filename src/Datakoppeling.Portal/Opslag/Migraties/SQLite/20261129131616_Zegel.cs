using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties.SQLite
{
    /// <inheritdoc />
    public partial class Zegel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Zegel",
                table: "Spoorregel",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Zegel",
                table: "Spoorkop",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.UpdateData(
                table: "Spoorkop",
                keyColumn: "Id",
                keyValue: 1,
                column: "Zegel",
                value: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Zegel",
                table: "Spoorregel");

            migrationBuilder.DropColumn(
                name: "Zegel",
                table: "Spoorkop");
        }
    }
}
