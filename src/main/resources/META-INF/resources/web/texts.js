// SPDX-License-Identifier: Apache-2.0
// What the page says, in the first of the browser's languages that it knows.

const KNOWN = ['en', 'fr', 'de', 'nl'];

export const language = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => KNOWN.includes(tag)) ?? 'en';

const texts = await (await fetch(new URL(`texts/${language}.json`, import.meta.url))).json();
const plural = new Intl.PluralRules(language);

/** The text of a key with its {names} filled in; of several forms the one for values.count. */
export function text(key, values = {}) {
  const found = texts[key];
  if (found === undefined) {
    throw new Error(`texts/${language}.json has no "${key}"`);
  }
  const form = typeof found === 'string' ? found : (found[plural.select(values.count)] ?? found.other);
  return form.replace(/\{(\w+)\}/g, (_, name) => (typeof values[name] === 'number' ? number(values[name]) : values[name]));
}

/** The name of a kind of place, such as "house_number"; as OSM has it where the texts know none. */
export const kind = (type) => texts[`kind.${type}`] ?? type.replaceAll('_', ' ');

export const number = (value, options) => new Intl.NumberFormat(language, options).format(value);

export const time = (iso) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));

/** How long ago, in the largest unit that fits: "3 days ago". */
export function ago(seconds) {
  const units = [['year', 31_557_600], ['month', 2_629_800], ['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]];
  const [unit, length] = units.find(([, size]) => seconds >= size) ?? units.at(-1);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.floor(seconds / length), unit);
}

/** Fills in what the page itself leaves to the language. */
export function fillPage() {
  document.documentElement.lang = language;
  document.querySelectorAll('[data-text]').forEach((node) => { node.textContent = text(node.dataset.text); });
  document.querySelectorAll('[data-label]').forEach((node) => node.setAttribute('aria-label', text(node.dataset.label)));
  document.querySelectorAll('[data-placeholder]').forEach((node) => { node.placeholder = text(node.dataset.placeholder); });
}
