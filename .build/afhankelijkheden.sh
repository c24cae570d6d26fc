#!/usr/bin/env bash
# Writes docs/afhankelijkheden.md from what restore found: every package, direct or not, with the licence its own nuspec names.
# Run after a change of packages; a test holds the page against the packages that are in use.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
pakketten=${NUGET_PACKAGES:-$HOME/.nuget/packages}
pagina=docs/afhankelijkheden.md
werk=$(mktemp -d)
trap 'rm -rf "$werk"' EXIT

dotnet restore Datakoppeling.sln -v q --nologo >/dev/null
# What a server gets, not what a developer's build holds besides (the tool for migrations).
dotnet publish src/Datakoppeling.Portal -c Release -v q --nologo -p:Stuklijst=false -p:Voorvertaald=false -o "$werk/portaal" >/dev/null

# Paths of packages (name/version) in a file of NuGet; projects have a path that begins with dots.
paden() { grep -ohE '"path": "[a-z0-9][^"/]*/[0-9][^"]*"' "$@" | sed -E 's/.*"path": "([^"]*)"/\1/' | sort -u; }

rij() {
  local nuspec naam licentie
  nuspec=$(ls "$pakketten/$1"/*.nuspec)
  naam=$(grep -oE '<id>[^<]*' "$nuspec" | head -n 1 | cut -d'>' -f2)
  licentie=$(grep -oE '<license type="expression">[^<]*' "$nuspec" | cut -d'>' -f2 || true)
  # Without an expression the package carries a text of its own.
  case "$naam:$licentie" in
    SourceGear.sqlite3:) licentie='Public Domain' ;;
    # An address instead of a name: it leads to the licence of .NET itself.
    System.Security.Cryptography.ProtectedData:) licentie=MIT ;;
    *:) echo "Geen licentie bekend voor $1: zoek hem op en vul dit script aan." >&2; return 1 ;;
  esac
  echo "| $naam | ${1#*/} | $licentie |"
}

tabel() {
  echo
  echo '| pakket | versie | licentie |'
  echo '|---|---|---|'
  while read -r pad; do rij "$pad"; done
}

paden "$werk/portaal/Datakoppeling.Portal.deps.json" > "$werk/meegeleverd"
paden src/*/obj/project.assets.json > "$werk/bron"
paden tests/*/obj/project.assets.json > "$werk/toets"

{
  cat <<'KOP'
# Afhankelijkheden

Wat het project van anderen gebruikt, met de licentie. Gemaakt door `.build/afhankelijkheden.sh`; een toets bewaakt dat geen pakket ontbreekt en dat alleen licenties voorkomen die bij de EUPL-1.2 passen. Het project zelf valt onder de EUPL-1.2 (`LICENSE`).

## Naast de pakketten

| onderdeel | waarvoor | licentie |
|---|---|---|
| .NET 10 en ASP.NET Core 10 | taal, webserver, Blazor | MIT |
| `blazor.web.js` uit ASP.NET Core 10 | het script van Blazor, door de SDK bij het bouwen gehaald | MIT |
| Source Sans 3, Noto Sans en IBM Plex Sans Arabic | de letters van de schermen en de brieven; de licentie ligt ernaast | OFL-1.1 |
| Chromium | alleen voor de toetsen in een browser | BSD-3-Clause |
| PostgreSQL | alleen voor de toetsen op een tweede database | PostgreSQL |
| poppler-utils | alleen voor de toetsen: PDF lezen, als los programma | GPL-2.0-or-later |
| libzbar0 | QR-codes lezen, als losse bibliotheek van het systeem | LGPL-2.1-or-later |

## Meegeleverd met het portaal
KOP
  tabel < "$werk/meegeleverd"
  printf '\n## Alleen bij het bouwen\n'
  comm -13 "$werk/meegeleverd" "$werk/bron" | tabel
  printf '\n## Alleen voor de toetsen\n'
  sort -u "$werk/meegeleverd" "$werk/bron" | comm -13 - "$werk/toets" | tabel
  printf '\n## Gereedschap voor ontwikkelaars\n'
  grep -oE '"[a-z.-]+": \{ "version": "[^"]*"' .config/dotnet-tools.json | sed -E 's/"([^"]*)": \{ "version": "([^"]*)"/\1 \2/' |
    { printf '\n| pakket | versie | licentie |\n|---|---|---|\n'
      while read -r naam versie; do
        case $naam in dotnet-stryker) licentie=Apache-2.0 ;; *) licentie=MIT ;; esac
        echo "| $naam | $versie | $licentie |"
      done; }
} > "$pagina"
