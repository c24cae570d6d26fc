#!/usr/bin/env bash
# Builds the solution, installs what the tests need where it may (root and apt), and runs every test.
# Last line: "N passed, N failed, N skipped". Exit code 1 on any failure and, with CI=true, on any skip.
# Results as XML in tests/uitvoer/. See README.md.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

UITVOER="$PWD/tests/uitvoer"
# A runner that hangs must not keep CI waiting: this is many times what it needs.
MINUTEN_PER_RUNNER=30
# Tests do everything a few times: instrumenting code to make it faster later costs a third more, and comes too late.
export DOTNET_TieredPGO=0
# The portal counts calls at once, for verbs that live for seconds; a portal per test lives too short to earn that back (hexadecimal: 100 ms).
export DOTNET_TC_CallCountingDelayMs=64
export DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true MSBUILDDISABLENODEREUSE=1

geslaagd=0
gefaald=0
overgeslagen=0

# Who reads only the end of a long log must see there what failed.
mislukt() {
  local tekst
  for tekst in "$UITVOER"/Datakoppeling.*.txt; do
    grep -qs '\[FAIL\]$' "$tekst" || continue
    echo "== Mislukt; alles staat in tests/uitvoer/$(basename "$tekst")"
    grep -A 4 '\[FAIL\]$' "$tekst" | cut -c 1-300
  done
}

slot() {
  [ "$gefaald" -eq 0 ] || mislukt
  [ "${CI:-}" != true ] || [ "$overgeslagen" -eq 0 ] || { echo "== Overgeslagen, en dat mag hier niet"; grep -h -A 1 '\[SKIP\]$' "$UITVOER"/Datakoppeling.*.txt; }
  printf '%d passed, %d failed, %d skipped\n' "$geslaagd" "$gefaald" "$overgeslagen"
  [ "$gefaald" -eq 0 ] || exit 1
  [ "${CI:-}" != true ] || [ "$overgeslagen" -eq 0 ] || exit 1
  exit 0
}

# What is not there is installed by root through apt, and otherwise named: the tests that need it are then skipped by name.
benodigdheden() {
  local nodig=()
  command -v chromium-headless-shell >/dev/null || nodig+=(chromium-headless-shell)
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null || nodig+=(postgresql)
  command -v pdftotext >/dev/null || nodig+=(poppler-utils)
  ldconfig -p 2>/dev/null | grep 'libzbar\.so\.0' >/dev/null || nodig+=(libzbar0)
  command -v npm >/dev/null || nodig+=(nodejs npm)
  [ -x /usr/sbin/nginx ] || command -v nginx >/dev/null || nodig+=(nginx)
  [ ${#nodig[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installeren: ${nodig[*]}"
    if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${nodig[@]}"; } >"$UITVOER/apt.log" 2>&1; then
      echo "Installeren is niet gelukt: ${nodig[*]}; zie tests/uitvoer/apt.log. De toetsen die dit nodig hebben, worden overgeslagen."
    fi
  else
    echo "Niet aanwezig: ${nodig[*]}. De toetsen die dit nodig hebben, worden overgeslagen; installeer ze met: apt-get install ${nodig[*]}"
  fi
}

# One attribute of the <assembly> element of a result, 0 when it is not there.
aantal() {
  local waarde
  waarde=$(grep -o '<assembly [^>]*>' "$1" | head -n 1 | grep -o " $2=\"[0-9]*\"" | tr -dc '0-9')
  echo "${waarde:-0}"
}

# A project, the name of this run, and what the runner is told besides.
voer_uit() {
  local project=$1 naam=$2 uitslag="$UITVOER/$2.xml" code
  shift 2
  rm -f "$uitslag"
  echo "== $naam"
  timeout --kill-after=30 "${MINUTEN_PER_RUNNER}m" \
    dotnet "tests/$project/bin/Release/net10.0/$project.dll" -noColor -noLogo -noAutoReporters -xml "$uitslag" "$@" 2>&1 | tee "$UITVOER/$naam.txt"
  code=${PIPESTATUS[0]}
  if ! grep -q '<assembly ' "$uitslag" 2>/dev/null; then
    echo "$naam is afgebroken (code $code) zonder uitslag."
    gefaald=$((gefaald + 1))
    return
  fi
  local mis=$(( $(aantal "$uitslag" failed) + $(aantal "$uitslag" errors) ))
  # A runner that fails and reports nothing wrong broke off after its tests.
  if [ "$code" -ne 0 ] && [ "$mis" -eq 0 ]; then echo "$naam eindigde met code $code."; mis=1; fi
  geslaagd=$((geslaagd + $(aantal "$uitslag" passed)))
  gefaald=$((gefaald + mis))
  overgeslagen=$((overgeslagen + $(aantal "$uitslag" skipped) + $(aantal "$uitslag" not-run)))
}

# The identity provider of the sign-in test comes from npm, at the versions of its lock file.
aanbieder() {
  local map=tests/Datakoppeling.EndToEnd/Aanmelding/Aanbieder
  command -v npm >/dev/null || { echo "Niet aanwezig: npm. Het aanmelden bij een identiteitsaanbieder wordt overgeslagen."; return 0; }
  (cd "$map" && npm ci --ignore-scripts --no-audit --no-fund >"$UITVOER/npm.log" 2>&1) ||
    echo "npm ci in $map is niet gelukt; zie tests/uitvoer/npm.log. Het aanmelden bij een identiteitsaanbieder wordt overgeslagen."
}

mkdir -p "$UITVOER"
rm -f "$UITVOER"/Datakoppeling.*.txt
echo "== Bouwen"
if ! dotnet build Datakoppeling.sln -c Release --nologo -v q -nodeReuse:false; then
  gefaald=1
  slot
fi
benodigdheden
aanbieder
echo "== Doorlichting van de pakketten"
# 3: the registry could not be asked; the line says so.
bash .build/doorlichting.sh || [ $? -eq 3 ] || gefaald=$((gefaald + 1))
voer_uit Datakoppeling.Tests Datakoppeling.Tests
# Every test that touches storage once more, on the other database.
if compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null; then
  TOETS_OPSLAG=PostgreSQL voer_uit Datakoppeling.Tests Datakoppeling.Tests.PostgreSQL -trait Opslag=beide -trait- Opslag=SQLite
else
  echo "PostgreSQL is niet geïnstalleerd: de toetsen van de opslag zijn alleen op SQLite gedaan."
  overgeslagen=$((overgeslagen + 1))
fi
# Much of it waits: for a browser, for a node that was killed to be missed. A third at a time fills that.
voer_uit Datakoppeling.EndToEnd Datakoppeling.EndToEnd -maxThreads 3
slot
