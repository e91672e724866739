// SPDX-License-Identifier: Apache-2.0
// Makes import/src/main/resources/countries/countries.geojson: the land and coastal waters of each ISO 3166-1 alpha-2 code.
// Run `node import/src/data/countries.mjs` (Node 20, needs npm's registry); the same version of the source gives the same bytes.
//
// The source draws leaves that do not overlap: "Mainland Portugal", "Azores", "Hong Kong". A leaf belongs to
//   1. its own code when ISO has assigned it (or it is Kosovo's xk, which everybody uses),
//   2. else the assigned code of a group that it is part of (Saba → bq, Svalbard → sj, Ascension → sh, Canary Islands → es),
//   3. else the country that it names (England → gb),
//   4. else the table below.
// Each leaf is a feature, its coordinates as they are; the importer joins those of a country.
import { writeFileSync } from 'node:fs';
import { COUNTRIES, filesOf } from './npm.mjs';

const SOURCE = '@rapideditor/country-coder@5.6.1';
const TARGET = `${COUNTRIES}countries.geojson`;
/** Leaves that name no country, by Wikidata id: Northern Cyprus lies in ISO's cy; Bir Tawil, claimed by nobody, is held by Egypt. */
const WITHOUT_COUNTRY = { Q23681: 'CY', Q620634: 'EG' };
/** A code for statistics only: on the map Wake, Midway and their like are the United States, which they name as their country. */
const NO_COUNTRY = 'UM';

const leaves = filesOf(SOURCE, 'src/data/borders.json')['src/data/borders.json'].features;
const assigned = new Set(leaves.map(leaf => leaf.properties).filter(isAssigned).map(properties => properties.iso1A2));
const features = leaves
  .filter(leaf => leaf.geometry)
  .map(({ properties, geometry }) => ({ code: codeOf(properties).toLowerCase(), geometry }))
  .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  .map(({ code, geometry }) => JSON.stringify({ type: 'Feature', properties: { code }, geometry }));
writeFileSync(TARGET, `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`);
console.log(`${features.length} leaves from ${SOURCE} → ${TARGET}`);

function codeOf(properties) {
  if (isAssigned(properties)) return properties.iso1A2;
  const group = properties.groups?.find(group => assigned.has(group));
  const code = group ?? properties.country ?? WITHOUT_COUNTRY[properties.wikidata];
  if (!assigned.has(code)) throw new Error(`${properties.nameEn} (${properties.wikidata}) belongs to no country: add it to WITHOUT_COUNTRY`);
  return code;
}

function isAssigned({ iso1A2, isoStatus }) {
  const isOfficial = isoStatus === undefined || isoStatus === 'official' || iso1A2 === 'XK';
  return iso1A2 !== undefined && iso1A2 !== NO_COUNTRY && isOfficial;
}
