// SPDX-License-Identifier: Apache-2.0
import { element, facts, section } from './dom.js';
import { kind, language, number, text, time } from './texts.js';
import { address, ask } from './api.js';
import { only } from './address.js';
import { detailsLink, osmHistory, osmLink, osmName, outside, position, source } from './place.js';
import * as map from './map.js';

const MANY_NAMES = 8;
/** What boundaries are called by their rank in an address. */
const BOUNDARIES = {
  4: 'country', 6: 'region', 8: 'state', 10: 'state_district', 12: 'county', 14: 'municipality', 16: 'city', 18: 'city_district', 20: 'suburb', 22: 'neighbourhood',
};
const languages = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });

/** All that is known of one place. */
export async function show(parameters, signal) {
  const request = {
    ...only(parameters, ['osmtype', 'osmid', 'class', 'place_id']),
    addressdetails: 1, hierarchy: 1, group_hierarchy: 1, polygon_geojson: 1,
  };
  const place = await ask('details', request, signal);
  map.frameLayer(map.showOutline(place.geometry));
  const [lon, lat] = place.centroid.coordinates;
  return element('div', { class: 'details' },
    element('h2', {}, place.localname || place.housenumber || osmName(place)),
    element('p', { class: 'tag' }, element('code', {}, `${place.category}=${place.type}`)),
    place.osm_id ? element('p', { class: 'links' },
      outside(osmLink(place), text('details.osm', { object: osmName(place) })), outside(osmHistory(place), text('details.history'))) : null,
    section(text('details.address'), rows(place.address?.filter((row) => row.isaddress))),
    section(text('details.names'), names(place.names)),
    section(text('details.tags'), tags({ ...place.addresstags, ...place.extratags })),
    section(text('details.linked'), rows(place.linked_places)),
    section(text('details.hierarchy'), hierarchy(place.hierarchy)),
    section(text('details.more'), facts([
      [text('details.position'), position(lat, lon)],
      [text('details.postcode'), place.calculated_postcode],
      [text('details.importance'), number(place.calculated_importance, { maximumFractionDigits: 4 })],
      [text('details.ranks'), `${place.rank_search} / ${place.rank_address}`],
      [text('details.indexed'), place.indexed_date ? time(place.indexed_date) : null],
      [text('details.id'), element('code', {}, String(place.place_id))],
    ])),
    source(address('details', request)));
}

/** Rows of other places, each a link to its own details where it has any. */
function rows(places) {
  return !places?.length ? null : element('ul', { class: 'rows' }, ...places.map((row) => element('li', {},
    row.place_id ? element('a', { href: detailsLink(row) }, nameOf(row)) : element('span', {}, nameOf(row)),
    element('span', { class: 'kind' }, kindOf(row)))));
}

const kindOf = (row) => kind(row.place_type ?? (row.type === 'administrative' ? BOUNDARIES[row.rank_address] : undefined) ?? row.type);

const nameOf = (row) => row.localname || (row.osm_id ? osmName(row) : kind(row.type));

function hierarchy(groups) {
  return Object.entries(groups ?? {}).map(([type, places]) => element('details', {},
    element('summary', {}, `${kind(type)} (${number(places.length)})`), rows(places)));
}

/** The name in use first, then each language's. */
function names(all) {
  const entries = Object.entries(all);
  const plain = entries.filter(([key]) => !key.includes(':'));
  const translated = entries.filter(([key]) => key.includes(':')).map(([key, name]) => [label(key), name]);
  const list = entries.length === 0 ? null : facts([...plain.map(([key, name]) => [element('code', {}, key), name])]);
  if (translated.length === 0) {
    return list;
  }
  return [list, element('details', { open: translated.length <= MANY_NAMES },
    element('summary', {}, text('details.languages', { count: translated.length })), facts(translated))];
}

function label(key) {
  const [base, tag] = key.split(':');
  let spelled = null;
  try {
    spelled = languages.of(tag);
  } catch {
    // not a language: the key says it as well as we could
  }
  return [element('code', {}, key), spelled && base === 'name' ? ` ${spelled}` : null];
}

function tags(all) {
  const entries = Object.entries(all);
  return entries.length === 0 ? null : facts(entries.map(([key, value]) => [element('code', {}, key), linked(key, value)]));
}

/** A tag's value, a link where it names something on the web. */
function linked(key, value) {
  if (/^https?:\/\//.test(value) && URL.canParse(value)) {
    return outside(value, value);
  }
  if (/(^|:)wikidata$/.test(key) && /^Q\d+$/.test(value)) {
    return outside(`https://www.wikidata.org/wiki/${value}`, value);
  }
  const [, wiki, article] = (key === 'wikipedia' && /^([a-z-]{2,12}):(.+)$/.exec(value)) || [];
  return article ? outside(`https://${wiki}.wikipedia.org/wiki/${encodeURIComponent(article.replaceAll(' ', '_'))}`, value) : value;
}
