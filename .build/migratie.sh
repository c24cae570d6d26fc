#!/bin/sh
# Makes the one initial migration anew from the model as it is now. Until the first release there is only that one:
# run this after any change of an entity, and also to settle a merge conflict in the migrations.
set -eu
cd "$(dirname "$0")/.."
portal=src/Datakoppeling.Portal
rm -rf "$portal/Opslag/Migraties"
dotnet tool restore >/dev/null
dotnet build "$portal" -v q --nologo
dotnet ef migrations add Begin --no-build --project "$portal" --context PortaalContext --output-dir Opslag/Migraties
# Generated files carry a byte order mark and silence warnings that they do not raise here.
sed -i -e '1s/^\xEF\xBB\xBF//' -e '/^#pragma warning /d' "$portal"/Opslag/Migraties/*.cs
