using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Datakoppeling.Portal.Opslag.Migraties.SQLite
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
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<byte[]>(
                name: "Oordeel",
                table: "OibLevering",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OordeelDoor",
                table: "OibLevering",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "OordeelOp",
                table: "OibLevering",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Wachtmaanden",
                table: "OibLevering",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Wachtredenen",
                table: "OibLevering",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Afgekeurd",
                table: "MailingRondebron",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Afkeurredenen",
                table: "MailingRondebron",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Codering",
                table: "MailingRondebron",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Gelezen",
                table: "MailingRondebron",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "VorigAfgekeurd",
                table: "MailingRondebron",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "VorigGelezen",
                table: "MailingRondebron",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Vorige",
                table: "MailingRondebron",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Wacht",
                table: "MailingRondebron",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Wachtredenen",
                table: "MailingRondebron",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "MailingBronoordeel",
                columns: table => new
                {
                    Kluisbestand = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ronde = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bron = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Gelezen = table.Column<long>(type: "INTEGER", nullable: false),
                    Afgekeurd = table.Column<long>(type: "INTEGER", nullable: false),
                    Gebruikt = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reden = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DoorNaam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Op = table.Column<DateTime>(type: "TEXT", nullable: false)
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
