#!/usr/bin/env bash
# Tries what docs/gebruik/installeren.md tells: publishes, verifies the unit that stands there, and starts the published folder with the
# unit's own environment, as a user without rights (where run as root), the program folder read-only and the secrets in files. Ends with
# SIGTERM. Needs curl. Usage: .build/proefstart.sh [PORT]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
poort=${1:-5393}
werk=$(mktemp -d)
proces=
opruimen() { [ -z "$proces" ] || kill -9 "$proces" 2>/dev/null || true; chmod -R u+w "$werk"; rm -rf "$werk"; }
trap opruimen EXIT
chmod 755 "$werk"

dotnet publish src/Datakoppeling.Portal -c Release -o "$werk/app" -v q --nologo -nodeReuse:false
[ -s "$werk/app/stuklijst.cdx.json" ] || { echo 'De stuklijst ontbreekt in de uitgave.'; exit 1; }
[ -z "$(find "$werk/app" -name '*.pdb')" ] || { echo 'Er zitten symbolen (.pdb) in de uitgave.'; exit 1; }

awk '/^```ini/ { aan = 1; next } /^```/ { aan = 0 } aan' docs/gebruik/installeren.md > "$werk/datakoppeling.service"
# A portal that stops comes back, whatever the code, but not where a setting is wrong.
grep -qx 'Restart=always' "$werk/datakoppeling.service" && grep -qx 'RestartPreventExitStatus=2' "$werk/datakoppeling.service" || { echo 'De dienst komt na een val niet terug.'; exit 1; }
if command -v systemd-analyze >/dev/null; then
  # The program and its user are not installed on this machine: the unit is held against where they are.
  sed -e "s|^ExecStart=/usr/bin/dotnet|ExecStart=$(command -v dotnet)|" -e '/^User=/d' "$werk/datakoppeling.service" > "$werk/proef.service"
  systemd-analyze verify "$werk/proef.service" 2>&1 | grep -F proef.service > "$werk/verify.txt" || true
  if [ -s "$werk/verify.txt" ]; then cat "$werk/verify.txt"; exit 1; fi
  echo 'De dienst is goed volgens systemd-analyze.'
else
  echo 'systemd-analyze is er niet: de dienst is niet nagekeken.'
fi

wie=()
if [ "$(id -u)" -eq 0 ]; then wie=(setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all); fi
mkdir -p "$werk/gegevens" "$werk/sleutels" "$werk/geheim" "$werk/tmp"
openssl rand -base64 32 > "$werk/geheim/hoofdsleutel"
echo geheim > "$werk/geheim/aanbiedergeheim"
grep -qx 'StateDirectory=datakoppeling datakoppeling-sleutels datakoppeling-ankers' "$werk/datakoppeling.service" || { echo 'De dienst geeft de sleutels geen eigen map.'; exit 1; }
cat > "$werk/app/appsettings.Production.json" <<J
{ "Kluis": { "Sleutelmap": "$werk/sleutels" }, "Portaal": { "Adres": "https://portaal.example.nl", "Uitloop": "00:00:01" },
  "Toegang": { "Aanbieder": { "Authority": "https://login.example.nl", "ClientId": "portaal", "Rollen": { "Manager": "m" } }, "Benoemd": { "mailing.laden": [ "a", "b" ] } } }
J
[ "$(id -u)" -ne 0 ] || chown -R 65534:65534 "$werk/gegevens" "$werk/sleutels" "$werk/geheim" "$werk/tmp"
chmod -R a-w "$werk/app"
chmod 700 "$werk/gegevens" "$werk/sleutels"

# The environment of the unit, %d filled in as systemd does.
mapfile -t omgeving < <(sed -n 's/^Environment=//p' "$werk/datakoppeling.service" | sed -e "s|%d|$werk/geheim|" -e "s|127.0.0.1:5000|127.0.0.1:$poort|")
# With the keys of rondes among the data it must not start.
code=0
env -i PATH="$PATH" HOME=/nonexistent DOTNET_ROOT="${DOTNET_ROOT:-}" TMPDIR="$werk/tmp" STATE_DIRECTORY="$werk/gegevens" "${omgeving[@]}" \
  Kluis__Sleutelmap="$werk/gegevens/sleutels" "${wie[@]}" dotnet "$werk/app/Datakoppeling.Portal.dll" > "$werk/log.txt" 2>&1 || code=$?
[ "$code" -eq 2 ] && grep -q 'Kluis:Sleutelmap' "$werk/log.txt" || { echo "Met de sleutels bij de gegevens gaf de start code $code."; cat "$werk/log.txt"; exit 1; }
echo 'Met de sleutels bij de gegevens start het niet.'
env -i PATH="$PATH" HOME=/nonexistent DOTNET_ROOT="${DOTNET_ROOT:-}" TMPDIR="$werk/tmp" STATE_DIRECTORY="$werk/gegevens:$werk/sleutels" "${omgeving[@]}" \
  "${wie[@]}" dotnet "$werk/app/Datakoppeling.Portal.dll" > "$werk/log.txt" 2>&1 &
proces=$!
for _ in $(seq 300); do
  code=$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$poort/gezondheid/gereed" || true)
  [ "$code" = 200 ] && break
  kill -0 "$proces" 2>/dev/null || { cat "$werk/log.txt"; exit 1; }
  sleep 0.2
done
[ "$code" = 200 ] || { echo "gereed gaf $code:"; cat "$werk/log.txt"; exit 1; }
echo "Het portaal is gereed als gebruiker $(ps -o uid= -p "$proces" | tr -d ' ')."
[ "$(curl -s -o /dev/null -w '%{http_code}' -H 'Host: elders.example' "http://127.0.0.1:$poort/gezondheid/levend")" = 400 ] || { echo 'Een vreemde naam kwam binnen.'; exit 1; }
kill -TERM "$proces"
code=0; wait "$proces" || code=$?
proces=
[ "$code" -eq 0 ] || { echo "Na SIGTERM eindigde het portaal met code $code."; cat "$werk/log.txt"; exit 1; }
[ -z "$(find "$werk/app" -newer "$werk/geheim/hoofdsleutel" -type f ! -name appsettings.Production.json)" ] || { echo 'Er is in de programmamap geschreven.'; exit 1; }
echo 'Gestopt met code 0; in de programmamap is niets geschreven.'
