using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties.PostgreSQL
{
    /// <inheritdoc />
    public partial class Leveringsoordelen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Codering",
                table: "OibLevering",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<byte[]>(
                name: "Oordeel",
                table: "OibLevering",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OordeelDoor",
                table: "OibLevering",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateTime>(
                name: "OordeelOp",
                table: "OibLevering",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Wachtmaanden",
                table: "OibLevering",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Wachtredenen",
                table: "OibLevering",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "Afgekeurd",
                table: "MailingRondebron",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Afkeurredenen",
                table: "MailingRondebron",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Codering",
                table: "MailingRondebron",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "Gelezen",
                table: "MailingRondebron",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "VorigAfgekeurd",
                table: "MailingRondebron",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "VorigGelezen",
                table: "MailingRondebron",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Vorige",
                table: "MailingRondebron",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<bool>(
                name: "Wacht",
                table: "MailingRondebron",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Wachtredenen",
                table: "MailingRondebron",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "MailingBronoordeel",
                columns: table => new
                {
                    Kluisbestand = table.Column<Guid>(type: "uuid", nullable: false),
                    Ronde = table.Column<Guid>(type: "uuid", nullable: false),
                    Bron = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Gelezen = table.Column<long>(type: "bigint", nullable: false),
                    Afgekeurd = table.Column<long>(type: "bigint", nullable: false),
                    Gebruikt = table.Column<bool>(type: "boolean", nullable: false),
                    Reden = table.Column<byte[]>(type: "bytea", nullable: false),
                    Door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    DoorNaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Op = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailingBronoordeel", x => new { x.Ronde, x.Kluisbestand });
                    table.ForeignKey(
                        name: "FK_MailingBronoordeel_MailingRonde_Ronde",
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
                name: "MailingBronoordeel");

            migrationBuilder.DropColumn(
                name: "Codering",
                table: "OibLevering");

            migrationBuilder.DropColumn(
                name: "Oordeel",
                table: "OibLevering");

            migrationBuilder.DropColumn(
                name: "OordeelDoor",
                table: "OibLevering");

            migrationBuilder.DropColumn(
                name: "OordeelOp",
                table: "OibLevering");

            migrationBuilder.DropColumn(
                name: "Wachtmaanden",
                table: "OibLevering");

            migrationBuilder.DropColumn(
                name: "Wachtredenen",
                table: "OibLevering");

            migrationBuilder.DropColumn(
                name: "Afgekeurd",
                table: "MailingRondebron");

            migrationBuilder.DropColumn(
                name: "Afkeurredenen",
                table: "MailingRondebron");

            migrationBuilder.DropColumn(
                name: "Codering",
                table: "MailingRondebron");

            migrationBuilder.DropColumn(
                name: "Gelezen",
                table: "MailingRondebron");

            migrationBuilder.DropColumn(
                name: "VorigAfgekeurd",
                table: "MailingRondebron");

            migrationBuilder.DropColumn(
                name: "VorigGelezen",
                table: "MailingRondebron");

            migrationBuilder.DropColumn(
                name: "Vorige",
                table: "MailingRondebron");

            migrationBuilder.DropColumn(
                name: "Wacht",
                table: "MailingRondebron");

            migrationBuilder.DropColumn(
                name: "Wachtredenen",
                table: "MailingRondebron");
        }
    }
}
