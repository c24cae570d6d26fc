#!/usr/bin/env bash
# Makes the pictures of README and the guides anew, from the demo city, in the browser of the tests. Look at them before you commit them:
# a test only knows that they are as new as the screens they show.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rm -f tests/uitvoer/beelden/*.png
dotnet build tests/Datakoppeling.EndToEnd -c Release --nologo -v q -nodeReuse:false
BEELDEN_SCHRIJF=1 dotnet tests/Datakoppeling.EndToEnd/bin/Release/net10.0/Datakoppeling.EndToEnd.dll -noLogo -class Datakoppeling.EndToEnd.Kader.BeeldenTests
