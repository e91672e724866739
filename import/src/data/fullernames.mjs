// SPDX-License-Identifier: Apache-2.0
// Makes import/src/main/resources/countries/fuller-names.json: where CLDR's name of a country is the beginning of the one that translations
// of ISO 3166 have, that one: "Vereinigte Staaten" → "Vereinigte Staaten von Amerika".
// Run `node import/src/data/fullernames.mjs` (Node 20, needs npm's registry); the same versions of the sources give the same bytes.
//
// Mappers write these fuller names: of those whose boundary relation is in the test extracts, 4 of 4, and CLDR's never. At home a country goes by the
// short name (name:en=United States), and languages in which the translations are of another kind altogether are left to CLDR.
import { readFileSync, writeFileSync } from 'node:fs';
import { byCountry, COUNTRIES, filesOf } from './npm.mjs';

const CLDR = 'cldr-localenames-full@48.2.0';
const ISO = 'i18n-iso-countries@7.14.0';
const TARGET = `${COUNTRIES}fuller-names.json`;
/** A language in which fewer names are the same in both sources has official names in one of them. */
const MIN_SAME = 0.85;

const official = JSON.parse(readFileSync(`${COUNTRIES}languages.json`, 'utf8'));
const cldr = namesInCldr();
const fuller = {};
for (const { locale, countries } of Object.values(filesOf(ISO, 'langs/*.json')).sort((a, b) => (a.locale < b.locale ? -1 : 1))) {
  const pairs = Object.entries(countries)
    .map(([code, names]) => ({ code: code.toLowerCase(), iso: [names].flat()[0], short: cldr[locale]?.[code] }))
    .filter(({ iso, short }) => iso && short);
  const same = pairs.filter(({ iso, short }) => plain(iso) === plain(short)).length / pairs.length;
  for (const { code, iso, short } of same >= MIN_SAME ? pairs : []) {
    const isFuller = iso.startsWith(`${short} `) && /^[\p{L}\p{M}' -]+$/u.test(iso);
    if (isFuller && !official[code]?.includes(locale)) (fuller[code] ??= {})[locale] = iso;
  }
}
writeFileSync(TARGET, byCountry(fuller));
console.log(`fuller names of ${Object.keys(fuller).length} countries from ${ISO} → ${TARGET}`);

function namesInCldr() {
  const files = Object.values(filesOf(CLDR, 'main/*/territories.json'));
  const languages = files.flatMap(file => Object.entries(file.main));
  return Object.fromEntries(languages.map(([language, { localeDisplayNames: { territories } }]) => [language, straight(territories)]));
}

/** With the typewriter's apostrophe, which mappers and ISO's translators use. */
function straight(names) {
  return Object.fromEntries(Object.entries(names).map(([code, name]) => [code, name.replaceAll('’', "'")]));
}

function plain(name) {
  return name.toLowerCase().replaceAll('-', ' ');
}
