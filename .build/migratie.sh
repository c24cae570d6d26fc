#!/bin/sh
# Adds a migration from the model as it is now, one for each database: .build/migratie.sh <Naam> [--heel].
# A migration that is in main is never changed again: a portal somewhere may have applied it.
# Its copy of the whole model is left out (docs/besluiten/migraties.md); with --heel it stays, for the migration that needs it.
set -eu
cd "$(dirname "$0")/.."
naam=${1:?Geef de migratie een naam, bijvoorbeeld: .build/migratie.sh Bewaartermijnen}
portal=src/Datakoppeling.Portal
dotnet tool restore >/dev/null
dotnet build "$portal" -c Release -v q --nologo
voeg_toe() {
  dotnet ef migrations add "$naam" --no-build --configuration Release --project "$portal" --context "$1" --output-dir "Opslag/Migraties/$2"
}
voeg_toe PortaalContext SQLite
voeg_toe PostgresContext PostgreSQL
[ "${2:-}" = --heel ] || sed -i '/^            modelBuilder\.Entity(/,/^        }$/{/^        }$/!d}' "$portal"/Opslag/Migraties/*/*_"$naam".Designer.cs
# Generated files carry a byte order mark and silence warnings that they do not raise here.
sed -i -e '1s/^\xEF\xBB\xBF//' -e '/^#pragma warning /d' "$portal"/Opslag/Migraties/*/*.cs
