// SPDX-License-Identifier: Apache-2.0
import { element, facts } from './dom.js';
import { kind, text } from './texts.js';
import { address, ask } from './api.js';
import { go, only } from './address.js';
import { detailsLink, lines, position, source } from './place.js';
import * as map from './map.js';

/** How fine an answer can be: the API's zooms at which another kind of place answers. */
const LEVELS = [[3, 'country'], [5, 'state'], [8, 'county'], [10, 'city'], [14, 'suburb'], [16, 'road'], [18, 'building']];

/** What is at a position. */
export async function show(parameters, signal) {
  const asked = only(parameters, ['lat', 'lon', 'zoom']);
  const request = { ...asked, format: 'jsonv2', addressdetails: 1, polygon_geojson: 1, polygon_threshold: 0.00001 };
  const place = await ask('reverse', request, signal).catch((refused) => withoutOutline(refused, request, signal));
  map.showAsked(asked.lat, asked.lon);
  map.reach(asked.lat, asked.lon, Number(asked.zoom ?? 18));
  if (place.boundingbox) {
    map.showOutline(place.geojson ?? { type: 'Point', coordinates: [place.lon, place.lat] });
  }
  return element('div', {},
    element('h2', {}, text('reverse.at', { position: position(asked.lat, asked.lon) })),
    element('p', { class: 'field' }, element('label', { for: 'fine' }, text('reverse.fine')), fineness(asked)),
    place.error ? element('p', {}, text('reverse.none')) : card(place),
    source(address('reverse', request)));
}

/** When the database is down, search and reverse still answer. */
function withoutOutline(refused, request, signal) {
  if (refused.status !== 503) {
    throw refused;
  }
  return ask('reverse', { ...request, polygon_geojson: 0 }, signal);
}

function fineness(asked) {
  const zoom = Number(asked.zoom ?? 18);
  const [chosen] = LEVELS.findLast(([level]) => level <= zoom) ?? LEVELS[0];
  const onchange = (event) => go({ ...asked, zoom: event.target.value });
  return element('select', { id: 'fine', onchange },
    ...LEVELS.map(([level, name]) => element('option', { value: level, selected: level === chosen }, kind(name))));
}

function card(place) {
  const parts = Object.entries(place.address).filter(([key]) => key !== 'country_code' && !key.startsWith('ISO3166'));
  return element('article', { class: 'card' },
    element('p', { class: 'pick' }, ...lines(place)),
    facts(parts.map(([key, value]) => [kind(key), value])),
    element('p', {}, element('a', { href: detailsLink(place) }, text('result.details'))));
}
