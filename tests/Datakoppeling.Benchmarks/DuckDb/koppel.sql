-- The joins of the datakoppeling with simpler rules, in DuckDB, for comparison: whole dates only, a gezin is all who live at an
-- address, names as they stand, no titles, no partners' names, no counts of what was rejected. vergelijk.mjs fills in the folders.
SET threads TO ${kernen};
SET preserve_insertion_order = false;

CREATE TEMP TABLE bewoner AS
SELECT "01.01.20" AS bsn,
       coalesce(nullif("08.11.90", ''), concat_ws('|', "08.11.60", "08.11.20", "08.11.30", "08.11.40", "08.11.10", "08.12.10")) AS adres,
       try_strptime("01.03.10", '%Y%m%d')::DATE AS geboren,
       "01.02.10" AS voornamen, "01.02.30" AS voorvoegsel, "01.02.40" AS geslachtsnaam, "01.04.10" AS geslacht,
       "05.02.30" AS partnervoorvoegsel, "05.02.40" AS partnernaam, "01.61.10" AS naamgebruik,
       "08.11.10" AS straat, "08.11.20" AS huisnummer, "08.11.30" AS huisletter, "08.11.40" AS toevoeging,
       "08.11.60" AS postcode, "08.11.70" AS woonplaats, "08.10.10" AS functie, "11.33.10" AS curatele, "07.70.10" AS geheim
FROM read_csv('${invoer}/brp.csv', delim = ';', header = true, all_varchar = true, quote = '"', ignore_errors = true, null_padding = false)
WHERE "01.01.20" IS NOT NULL AND "06.08.10" IS NULL AND "07.67.20" IS NULL AND "08.09.10" = '0363' AND "08.13.10" IS NULL;

CREATE TEMP TABLE voorziening AS
SELECT bsn, jaar, regexp_extract(filename, 'voorziening-(.*)\.csv', 1) AS code
FROM read_csv('${invoer}/voorziening-*.csv', delim = ';', header = true, all_varchar = true, filename = true, union_by_name = true, ignore_errors = true);

CREATE TEMP TABLE treffer AS
SELECT bsn, max(zeker) AS zeker FROM (
  SELECT bsn, 1 AS zeker FROM read_csv('${invoer}/bijstand.csv', delim = ';', header = true, all_varchar = true, ignore_errors = true) WHERE ingangsdatum <= '2025-12-31' AND coalesce(einddatum, '9999') >= '2025-01-01'
  UNION ALL SELECT bsn, 1 FROM read_csv('${invoer}/aio.csv', delim = ';', header = true, all_varchar = true, ignore_errors = true) WHERE ingangsdatum <= '2025-12-31' AND coalesce(einddatum, '9999') >= '2025-01-01'
  UNION ALL SELECT bsn, 1 FROM read_csv('${invoer}/herbeoordeling.csv', delim = ';', header = true, all_varchar = true, ignore_errors = true) WHERE refertejaar = '2025' AND uitkomst = 'J'
  UNION ALL SELECT bsn, 1 FROM voorziening WHERE jaar = '2026'
  UNION ALL SELECT bsn, 0 FROM voorziening WHERE jaar = '2025'
  UNION ALL SELECT bsn, 0 FROM read_csv('${invoer}/kwijtschelding.csv', delim = ';', header = true, all_varchar = true, ignore_errors = true) WHERE belastingjaar = '2026'
) GROUP BY bsn;

CREATE TEMP TABLE gezin AS
SELECT b.adres, max(t.zeker) AS zeker FROM bewoner b JOIN treffer t USING (bsn) GROUP BY b.adres;

CREATE TEMP TABLE optout AS
SELECT DISTINCT bsn FROM read_csv('${invoer}/optout.csv', delim = ';', header = true, all_varchar = true, ignore_errors = true);

CREATE TEMP TABLE leerling AS
SELECT DISTINCT bsn, onderwijssoort FROM read_csv('${invoer}/leerlingen.csv', delim = ';', header = true, all_varchar = true, ignore_errors = true) WHERE schooljaar = '2025-2026';

CREATE TEMP TABLE lid AS
SELECT b.*, g.zeker, date_diff('year', b.geboren, DATE '2026-03-01') - (strftime(b.geboren, '%m%d') > '0301')::INT AS leeftijd
FROM bewoner b JOIN gezin g USING (adres) WHERE b.bsn NOT IN (SELECT bsn FROM optout);

CREATE TEMP TABLE post AS
SELECT adres, min(zeker) AS zeker, first(postcode) AS postcode, first(try_cast(huisnummer AS INT)) AS huisnummer, first(woonplaats) AS woonplaats,
       first(straat || ' ' || huisnummer || coalesce(huisletter, '') || coalesce(' ' || toevoeging, '')) AS adresregel1,
       string_agg(regexp_replace(coalesce(voornamen, ''), '(\w)\w*\s*', '\1.', 'g') || ' ' || coalesce(voorvoegsel || ' ', '') || geslachtsnaam, '|') AS naam,
       string_agg(CASE geslacht WHEN 'V' THEN 'Geachte mevrouw ' WHEN 'M' THEN 'Geachte heer ' ELSE 'Geachte ' END || coalesce(voorvoegsel || ' ', '') || geslachtsnaam, '|') AS aanhef,
       max(CASE WHEN geheim = '0' THEN 'N' ELSE 'J' END) AS geheim
FROM lid WHERE leeftijd >= 18 AND curatele IS NULL GROUP BY adres;
