#!/bin/sh
# Measures the first start on an empty data folder: what is restored and built before it (in a fresh clone: everything), then from the
# start of the process to the first answer of the sign-in page, and to a complete demo city. Needs curl. Usage: .build/eerste-start.sh [Release]
set -eu
cd "$(dirname "$0")/.."
soort=${1:-Debug}
nu() { date +%s%N; }
begin=$(nu)
dotnet build src/Datakoppeling.Portal -c "$soort" -v q --nologo
echo "ophalen en bouwen: $(( ($(nu) - begin) / 1000000 )) ms"
map=$(mktemp -d)
adres=http://127.0.0.1:5392
begin=$(nu)
dotnet run --no-build -c "$soort" --project src/Datakoppeling.Portal -- "--Opslag:Map=$map" "--urls=$adres" >"$map.log" 2>&1 &
proces=$!
trap 'kill $proces 2>/dev/null; wait $proces 2>/dev/null; rm -rf "$map" "$map.log"' EXIT
wacht() { # what, a test that ends it
  while ! eval "$2"; do
    kill -0 $proces 2>/dev/null || { cat "$map.log"; exit 1; }
    sleep 0.1
  done
  echo "$1: $(( ($(nu) - begin) / 1000000 )) ms"
}
wacht "aanmeldpagina" "curl -sf -o /dev/null $adres/aanmelden"
wacht "demostad klaar" "curl -sf $adres/demostand | grep -q '\"klaar\":true'"
