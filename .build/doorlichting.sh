#!/usr/bin/env bash
# Asks the registries whether a known vulnerability stands against a package that is used. Never silent: a registry that keeps no list of
# vulnerabilities is named. Exit code 0: asked, nothing known. 1: something is known. 3: could not be asked, wholly or in part.
# Why not 'dotnet list package --vulnerable': it says "none" as well when its source keeps no list.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 3
werk=$(mktemp -d)
trap 'rm -rf "$werk"' EXIT
bekend=0
ongevraagd=0

# A copy: a restore with other settings must not touch what the next build looks at.
mkdir -p "$werk/boom" && cp -r .build "$werk/boom/" && (find src -name '*.csproj' -o -name 'Directory.*.props' -o -name 'Directory.*.targets' | tar cf - -T -) | tar xf - -C "$werk/boom"
bronnen=$(dotnet nuget list source --format short | sed -n 's/^E //p')
{
  echo '<configuration><packageSources><clear />'
  nummer=0; for bron in $bronnen; do nummer=$((nummer + 1)); echo "<add key=\"bron$nummer\" value=\"$bron\" />"; done
  echo '</packageSources><auditSources><clear />'
  nummer=0; for bron in $bronnen; do nummer=$((nummer + 1)); echo "<add key=\"bron$nummer\" value=\"$bron\" />"; done
  echo '</auditSources></configuration>'
} > "$werk/nuget.config"
dotnet restore "$werk/boom/src/Datakoppeling.Portal" --configfile "$werk/nuget.config" -nodeReuse:false \
  -p:NuGetAudit=true -p:NuGetAuditMode=all -p:NuGetAuditLevel=low -p:TreatWarningsAsErrors=false > "$werk/nuget.txt" 2>&1
code=$?
if grep -E 'NU190[1-4]' "$werk/nuget.txt" | sort -u | sed 's/ \[.*//'; then
  echo 'NuGet: hierboven staat een bekende kwetsbaarheid in een pakket dat wordt meegeleverd.'
  bekend=1
elif grep -qE 'NU1900|NU1905' "$werk/nuget.txt"; then
  echo 'NuGet: niet doorgelicht. De bron van de pakketten houdt geen lijst van kwetsbaarheden bij (NU1905); doe dit op een machine die nuget.org zelf bereikt.'
  ongevraagd=1
elif [ "$code" -ne 0 ]; then
  echo "NuGet: niet doorgelicht. Het herstellen van de pakketten mislukte (code $code):"
  tail -n 5 "$werk/nuget.txt"
  ongevraagd=1
else
  echo 'NuGet: doorgelicht, geen bekende kwetsbaarheid in wat wordt meegeleverd.'
fi

while read -r slot; do
  map=$(dirname "$slot")
  (cd "$map" && npm audit --json) > "$werk/npm.json" 2> "$werk/npm.txt"
  code=$?
  if grep -q '"vulnerabilities"' "$werk/npm.json"; then
    if [ "$code" -eq 0 ]; then echo "npm ($map): doorgelicht, geen bekende kwetsbaarheid."
    else
      echo "npm ($map): er is een kwetsbaarheid bekend. Dit is gereedschap van de toetsen en wordt niet meegeleverd; kijk met 'npm audit'."
      bekend=1
    fi
  else
    echo "npm ($map): niet doorgelicht. Het register beantwoordt de vraag niet, of npm ontbreekt."
    ongevraagd=1
  fi
done < <(find tests -name package-lock.json -not -path '*/node_modules/*')

[ "$bekend" -eq 0 ] || exit 1
[ "$ongevraagd" -eq 0 ] || exit 3
