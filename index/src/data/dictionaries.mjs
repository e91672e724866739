// SPDX-License-Identifier: Apache-2.0
// Makes the word lists in index/src/main/resources/words from libpostal's dictionaries, which pelias-parser carries:
//   abbreviations.txt   words that stand for one another, parted by "|": "boulevard|bd|bvd"; "~" marks endings of compounds: "~strasse|str"
//   near.txt            what stands between a kind of place and a place: "close to"
//   street-words.txt    what street names have beside what they are called by: types (street), fillers (of, the)
//   noise.txt           what an address has beside the street: units (apartment), units that streets are also called by (flat), numbers
//                       (no), companies (gmbh); no single letters
// Lines of our own stand in words/own, which no program writes.
// Run `node index/src/data/dictionaries.mjs` (Node 20, JDK 25, needs npm's registry and the compiled index
// module); the same version of the source gives the same bytes.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fold, sayWhoMadeIt } from './fold.mjs';

const SOURCE = 'pelias-parser@4.1.0';
const TARGET = fileURLToPath(new URL('../main/resources/words/', import.meta.url));
const WORDS = ['directionals', 'personal_titles', 'place_names', 'qualifiers', 'street_types', 'synonyms', 'toponyms'];
const ENDINGS = ['concatenated_suffixes_inseparable', 'concatenated_suffixes_separable'];
const FILLERS = ['stopwords', 'elisions'];
const UNITS = ['unit_types_numbered', 'unit_types_standalone', 'level_types_numbered', 'level_types_standalone', 'level_types_basement',
  'level_types_mezzanine', 'staircases', 'entrances'];
const NOISE = { unit: UNITS, ambiguous_unit: UNITS, number: ['number'], company: ['company_types'] };
const STREET_WORDS = new Set(['ambiguous_unit']);
const SHORTEST_NOISE = { unit: 3, ambiguous_unit: 3, number: 2, company: 2 };

const folder = fetchDictionaries();
try {
  const languages = readdirSync(folder).filter(language => language !== 'all' && !language.includes('.')).sort();
  const words = groups(languages, WORDS).filter(group => group.length > 1);
  const endings = groups(languages, ENDINGS).filter(group => group.length > 1);
  const expanding = languages.filter(language => groups([language], WORDS).some(group => group.length > 1));
  write('abbreviations.txt', [...words.map(group => group.join('|')), ...endings.map(group => `~${group.join('|')}`)]);
  write('near.txt', groups(languages, ['near']).flat());
  write('street-words.txt', streetWords(languages));
  const streets = new Set(groups(languages, ['street_types', ...ENDINGS]).flat());
  write('noise.txt', Object.entries(NOISE).map(([kind, files]) => {
    return `${kind}\t${groups(languages, files).flat().filter(word => fits(word, kind, streets)).join('|')}`;
  }));
  ['near.txt', 'noise.txt', 'street-words.txt'].forEach(file => fold(join(TARGET, file)));
  ['noise.txt', 'street-words.txt'].forEach(file => dropLetters(join(TARGET, file)));
  fold(join(TARGET, 'abbreviations.txt'), 'words');
  ['abbreviations.txt', 'near.txt', 'noise.txt', 'street-words.txt'].forEach(file => sayWhoMadeIt(join(TARGET, file), 'dictionaries.mjs'));
  console.log(`abbreviations of ${expanding.length} languages from ${SOURCE} → ${TARGET}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The lines of some dictionaries, each the spellings of one word. Dots of abbreviations go, other scripts' romanised twins stay. */
function groups(languages, names) {
  const files = languages.flatMap(language => names.map(name => join(folder, language, `${name}.txt`))).filter(existsSync);
  const lines = files.flatMap(file => readFileSync(file, 'utf8').split('\n'));
  return lines.map(line => [...new Set(line.split('|').map(clean).filter(word => /[\p{L}\p{N}]/u.test(word)))]).filter(group => group.length > 0);
}

/** Words of all languages together, in which names mix. */
function streetWords(languages) {
  const words = names => groups(languages, names).flat().filter(word => !/\s/.test(word)).join('|');
  return [`type\t${words(['street_types'])}`, `filler\t${words(FILLERS)}`];
}

function fits(word, kind, streets) {
  return streets.has(word) === STREET_WORDS.has(kind) && word.length >= SHORTEST_NOISE[kind];
}

/** Words of other scripts may have become single letters, which tell nothing. */
function dropLetters(file) {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/(?<=[\t|])[a-z]\||\|[a-z]$/gm, ''));
}

function clean(word) {
  return word.normalize('NFC').toLowerCase().replace(/\.$/, '').replace(/\s+/g, ' ').trim();
}

function write(file, lines) {
  const distinct = [...new Set(lines)].sort();
  writeFileSync(join(TARGET, file), `${distinct.join('\n')}\n`);
}

function fetchDictionaries() {
  const target = mkdtempSync(join(tmpdir(), 'pelias-parser-'));
  const [archive] = execFileSync('npm', ['pack', '--silent', SOURCE], { cwd: target, encoding: 'utf8' }).trim().split('\n').slice(-1);
  execFileSync('tar', ['xzf', archive], { cwd: target });
  return join(target, 'package/resources/libpostal/dictionaries');
}
