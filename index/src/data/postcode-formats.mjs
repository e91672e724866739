// SPDX-License-Identifier: Apache-2.0
// Google's expressions for postcodes, made to read codes without blanks and hyphens.

/** What mail from abroad puts in front beside the country's code. */
const LETTERS = { AT: 'A', BE: 'B', DE: 'D', EE: 'EST', ES: 'E', FR: 'F', HU: 'H', IT: 'I', NO: 'N', PT: 'P', SE: 'S', SI: 'SLO', SV: 'CP' };
/** Narrower than the source, by which every word of seven letters is Irish: a letter, a digit, a digit or W, and four of those that Eircode uses. */
const NARROWER = { IE: '[AC-FHKNPRTV-Y]\\d[\\dW][\\dAC-FHKNPRTV-Y]{4}' };

/** A whole code of a country, which the letters that mail from abroad has may precede. */
export function formatOf(country, zip, postprefix = '') {
  const letters = [...new Set([country, LETTERS[country], postprefix.replaceAll(/[ -]/g, '')].filter(Boolean))];
  return `${letters.join('|')} ${NARROWER[country] ?? closed(zip.replace(`${country}-`, ''))}`;
}

/** The beginning of a region's codes. */
export function startOf(zip) {
  return `(?:${closed(zip)})`;
}

function closed(zip) {
  return zip
    .replaceAll(/\(\?:\^\|\\b\)|\(\?:\$\|\\b\)/g, '')
    .replaceAll(/\[ ?\\?-?\]\??|(?: |\\?-)\??(?![^[]*\])/g, '')
    .replace(/^CP(?=[\d[])/, '')
    .replaceAll(/\((?!\?)/g, '(?:');
}
