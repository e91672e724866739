// SPDX-License-Identifier: Apache-2.0
// Makes import/src/main/resources/countries/languages.json: the official languages of each country, the most spoken first.
// Run `node import/src/data/languages.mjs` (Node 20, needs npm's registry); the same version of the source gives the same bytes.
//
// Languages that are official in a part of a country only are left out, those that are official by custom count where no other is. A language
// in two scripts counts once, in the more usual script.
import { writeFileSync } from 'node:fs';
import { byCountry, COUNTRIES, filesOf } from './npm.mjs';

const SOURCE = 'cldr-core@48.2.0';
const TARGET = `${COUNTRIES}languages.json`;

/** National by the constitution, although CLDR counts them as regional. */
const ALSO = { CH: ['rm'] };

const [{ supplemental: { territoryInfo } }] = Object.values(filesOf(SOURCE, 'supplemental/territoryInfo.json'));
const languages = {};
for (const [territory, { languagePopulation = {} }] of Object.entries(territoryInfo)) {
  const official = ofStatus(languagePopulation, 'official');
  const spoken = official.length > 0 ? official : ofStatus(languagePopulation, 'de_facto_official');
  if (territory !== 'ZZ' && spoken.length > 0) languages[territory.toLowerCase()] = [...spoken, ...(ALSO[territory] ?? [])];
}
writeFileSync(TARGET, byCountry(languages));
console.log(`official languages of ${Object.keys(languages).length} countries from ${SOURCE} → ${TARGET}`);

function ofStatus(population, status) {
  const percent = ([, { _populationPercent }]) => Number(_populationPercent);
  const tags = Object.entries(population)
    .filter(([, { _officialStatus }]) => _officialStatus === status)
    .sort((a, b) => percent(b) - percent(a))
    .map(([language]) => language.replaceAll('_', '-'));
  return tags.filter((tag, i) => tags.findIndex(other => other.split('-')[0] === tag.split('-')[0]) === i);
}
