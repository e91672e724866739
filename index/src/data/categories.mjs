// SPDX-License-Identifier: Apache-2.0
// Makes index/src/main/resources/words/categories.tsv: what people call kinds of places, "Apotheke" for amenity=pharmacy.
// Lines of our own stand in words/own/categories.tsv, which no program writes.
// Run `node index/src/data/categories.mjs` (Node 20, JDK 25, needs npm's registry and the compiled index
// module); the same version of the source gives the same bytes.
//
// A line is key=value, a tab, and the phrases of all languages, parted by "|". A preset of iD's tagging schema that stands for one tag gives,
// language by language, its name and aliases, and of its search terms those that
//   1. are the name of no other preset (a bar is not a restaurant, although restaurants are found by "bar" in iD), and
//   2. at most two presets share, and the tag is one of those people search by many words (amenity, shop, tourism …),
//   3. are no brand of that kind: who looks for a "Lidl" wants no other supermarket, and
//   4. are no type of street: a French "place" is a square rather than a park.
// Of what a phrase stands for over all languages, in the spelling that searches compare in, the meanings of few languages give way: "bar" is no
// counter because Czech says so, and "bank" no bench for the Swedish "bänk".
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fold, sayWhoMadeIt } from './fold.mjs';
import { json, withPackage } from './packages.mjs';

const SOURCE = '@openstreetmap/id-tagging-schema@7.2.0';
const BRANDS = 'name-suggestion-index@8.0.20260918';

/** Brands that are called like the kind itself. */
const NO_BRANDS = new Set(['atm', 'bankomat', 'otto', 'sparkasse', 'rentacar', 'wash', 'recharge', 'multiplex', 'pizza', 'benzina', 'metan', 'petrol',
  'propan', 'stationservice', 'ktv', 'packstation', 'poczta', 'posten', 'photomaton', 'bookcrossing', 'streetlibrary', 'fraternal', 'maquinitas', 'bounce',
  'pekara', 'libro', 'oficina', 'pc', 'market', 'minimart', 'home', 'diamant', 'loto', 'lotto', 'kolektura', 'lensa', 'super', 'dohanybolt', 'game', 'caissepopulaire', 'takarekszovetkezet', 'sante']);
const STREETS = fileURLToPath(new URL('../main/resources/words/street-words.txt', import.meta.url));
const TARGET = fileURLToPath(new URL('../main/resources/words/categories.tsv', import.meta.url));
const LANGUAGES = ['en', 'ar', 'bg', 'ca', 'cs', 'da', 'de', 'el', 'es', 'et', 'eu', 'fa', 'fi', 'fr', 'gl', 'he', 'hr', 'hu', 'id', 'is', 'it',
  'ja', 'ko', 'lt', 'lv', 'nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'tr', 'uk', 'vi', 'zh-CN', 'zh-TW'];
const KEYS = new Set(['aerialway', 'aeroway', 'amenity', 'club', 'craft', 'emergency', 'healthcare', 'historic', 'landuse', 'leisure', 'man_made',
  'natural', 'office', 'railway', 'shop', 'tourism', 'waterway']);
const TAGS = new Set(['highway=bus_stop', 'highway=rest_area', 'highway=services']);
const KEYS_WITH_TERMS = /^(amenity|healthcare|leisure|shop|tourism)=/;
const MOST_SHARING = 2;
const MOST_WORDS = 4;
const LEAST_SHARE = 1 / 4;
const TYPES_OF_STREETS = new Set(readFileSync(STREETS, 'utf8').split('\n').map(line => line.split('\t')).filter(([list]) => list === 'type')
  .flatMap(([, words]) => words.split('|')));

const folder = fetchSchema();
try {
  const tags = tagsOfPresets(read('presets.json'));
  const brands = brandsOf();
  const votes = new Map();
  for (const [tag, phrases] of folded(claims(tags, brands))) {
    for (const phrase of phrases) {
      const counts = votes.get(phrase) ?? votes.set(phrase, new Map()).get(phrase);
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  const phrases = new Map();
  for (const [phrase, counts] of votes) {
    const most = Math.max(...counts.values());
    [...counts].filter(([, count]) => count >= most * LEAST_SHARE).forEach(([tag]) => add(phrases, tag, phrase));
  }
  const lines = [...phrases].sort(([a], [b]) => (a < b ? -1 : 1)).map(([tag, all]) => `${tag}\t${[...all].sort().join('|')}`);
  writeFileSync(TARGET, `${lines.join('\n')}\n`);
  sayWhoMadeIt(TARGET, 'categories.mjs');
  console.log(`${votes.size} phrases for ${lines.length} kinds in ${LANGUAGES.length} languages from ${SOURCE} → ${TARGET}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What each language calls each tag, [language and tag, phrases]. */
function claims(tags, brands) {
  return LANGUAGES.flatMap(language => {
    const ofTags = new Map();
    for (const [phrase, claimed] of phrasesOf(tags, brands, read(`translations/${language}.json`)[language].presets.presets)) {
      claimed.forEach(tag => add(ofTags, tag, phrase));
    }
    return [...ofTags].map(([tag, phrases]) => [`${language} ${tag}`, phrases]);
  });
}

/** [tag, phrases] in the spelling that searches compare in. */
function folded(claimed) {
  const file = join(folder, 'claims.tsv');
  writeFileSync(file, claimed.map(([tag, phrases]) => `${tag}\t${[...phrases].join('|')}\n`).join(''));
  fold(file);
  return readFileSync(file, 'utf8').trimEnd().split('\n').map(line => line.split('\t')).map(([claim, phrases]) => [claim.split(' ')[1], phrases.split('|')]);
}

/** Preset id → "key=value", for presets of one tag that people look for. */
function tagsOfPresets(presets) {
  const ofOneTag = Object.entries(presets).filter(([, preset]) => preset.searchable !== false && Object.keys(preset.tags).length === 1);
  const withTag = ofOneTag.map(([id, preset]) => [id, Object.entries(preset.tags)[0]]);
  return new Map(withTag
    .filter(([, [key, value]]) => value !== '*' && value !== 'yes' && (KEYS.has(key) || TAGS.has(`${key}=${value}`)))
    .map(([id, [key, value]]) => [id, `${key}=${value}`]));
}

/** Phrase → the tags that it stands for in one language. Names come before terms, also in the plural: a travel agency is found by "hotels". */
function phrasesOf(tags, brands, translations) {
  const names = new Map();
  const terms = new Map();
  const isKind = (term, tag) => !brands.get(tag)?.has(plain(term)) && !TYPES_OF_STREETS.has(plain(term));
  for (const [id, tag] of tags) {
    const { name = '', aliases = '', terms: found = [] } = translations[id] ?? {};
    [name, ...list(aliases)].flatMap(alternatives).forEach(phrase => add(names, phrase, tag));
    if (KEYS_WITH_TERMS.test(tag)) list(found).flatMap(alternatives).filter(term => isKind(term, tag)).forEach(phrase => add(terms, phrase, tag));
  }
  const folded = new Set([...names.keys()].map(plain));
  for (const [phrase, claimed] of terms) {
    if (!folded.has(plain(phrase)) && !folded.has(plain(phrase).replace(/s$/, '')) && claimed.size <= MOST_SHARING) names.set(phrase, claimed);
  }
  return names;
}

/** Tag → the brands of that kind, as {@link plain} writes them. */
function brandsOf() {
  return withPackage(BRANDS, folder => {
    const brands = new Map();
    for (const [path, { items }] of Object.entries(json(folder, 'dist/json/nsi.min.json').nsi).filter(([path]) => path.startsWith('brands/'))) {
      for (const { displayName, matchNames = [], tags } of items) {
        [displayName, ...matchNames, tags.brand, tags.name, tags.short_name].filter(Boolean).map(name => plain(name.toLowerCase()))
          .filter(name => !NO_BRANDS.has(name)).forEach(name => add(brands, path.split('/').slice(1).join('='), name));
      }
    }
    return brands;
  });
}

/** "Gym / Fitness Center (indoor)" is called "gym" and "fitness center"; long descriptions are nothing that people type. */
function alternatives(name) {
  return name.toLowerCase().replace(/\([^)]*\)/g, ' ').split(/[/|،,]| - /).map(part => part.trim().replace(/\s+/g, ' ')).filter(part => part.length > 1 && part.split(' ').length <= MOST_WORDS);
}

function plain(phrase) {
  return phrase.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');
}

function list(words) {
  return typeof words === 'string' ? words.split(/[\n,]/) : words;
}

function add(map, key, value) {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

function read(file) {
  return JSON.parse(readFileSync(join(folder, 'package/dist', file), 'utf8'));
}

function fetchSchema() {
  const target = mkdtempSync(join(tmpdir(), 'tagging-schema-'));
  const [archive] = execFileSync('npm', ['pack', '--silent', SOURCE], { cwd: target, encoding: 'utf8' }).trim().split('\n').slice(-1);
  execFileSync('tar', ['xzf', archive], { cwd: target });
  return target;
}
