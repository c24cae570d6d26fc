// Runs koppel.sql in DuckDB and writes one file per regeling, so that the engine can be held against a good database on the same
// machine: node vergelijk.mjs <map met leveringen> <map voor uitvoer>
import { readFileSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';

const [invoer, uitvoer] = process.argv.slice(2);
mkdirSync(uitvoer, { recursive: true });
const vul = sql => sql.replaceAll('${invoer}', invoer).replaceAll('${uitvoer}', uitvoer).replaceAll('${kernen}', availableParallelism());
const regelingen = {
  'stadspas': 'true', 'scholierenvergoeding': "leeftijd < 18 AND bsn IN (SELECT bsn FROM leerling)",
  'laptop': "leeftijd BETWEEN 10 AND 17 AND bsn IN (SELECT bsn FROM leerling WHERE onderwijssoort IN ('vo', 'vso'))",
  'reiskosten-scholieren': "leeftijd < 18 AND bsn IN (SELECT bsn FROM leerling WHERE onderwijssoort IN ('vo', 'vso', 'mbo'))",
  'zorgverzekering': 'leeftijd >= 18', 'individuele-inkomenstoeslag': 'leeftijd BETWEEN 21 AND 66',
  'gratis-ov-ouderen': 'leeftijd >= 66', 'aanvullend-ov': 'leeftijd >= 18',
};
const begin = performance.now();
const db = await (await DuckDBInstance.create(':memory:')).connect();
await db.run(vul(readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'koppel.sql'), 'utf8')));
let brieven = 0n;
for (const [code, wie] of Object.entries(regelingen)) {
  const uit = await db.run(vul(`COPY (
    SELECT upper(substr(replace(uuid()::VARCHAR, '-', ''), 1, 13)) AS kenmerk, CASE p.zeker WHEN 1 THEN 'zeker' ELSE 'onzeker' END AS soort,
           p.naam, p.aanhef, p.adresregel1, p.postcode || '  ' || upper(p.woonplaats) AS adresregel2, p.postcode, p.huisnummer, p.geheim, k.voor
    FROM (SELECT adres, string_agg(voornamen, '|') AS voor FROM lid
          WHERE ${wie} AND bsn NOT IN (SELECT bsn FROM voorziening WHERE code = '${code}' AND jaar = '2026') GROUP BY adres) k
    JOIN post p USING (adres)
    ORDER BY p.postcode, p.huisnummer, p.adresregel1, p.naam
  ) TO '\${uitvoer}/aanschrijving-${code}.csv' (DELIMITER ';', HEADER)`));
  brieven += BigInt(uit.rowsChanged);
}
console.log(`DuckDB: ${brieven} brieven in ${((performance.now() - begin) / 1000).toFixed(2)} s`);
