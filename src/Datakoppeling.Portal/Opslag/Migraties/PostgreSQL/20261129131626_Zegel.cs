using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties.PostgreSQL
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
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Zegel",
                table: "Spoorkop",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "Zin",
                table: "Spoorcontrole",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(1000)",
                oldMaxLength: 1000,
                oldCollation: "C");

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

            migrationBuilder.AlterColumn<string>(
                name: "Zin",
                table: "Spoorcontrole",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(2000)",
                oldMaxLength: 2000,
                oldCollation: "C");
        }
    }
}
