// SPDX-License-Identifier: Apache-2.0
import { element } from './dom.js';
import { text } from './texts.js';
import { address, ask } from './api.js';
import { link, remember, searched } from './address.js';
import { detailsLink, lines, source, title } from './place.js';
import * as map from './map.js';

const USUAL = 10;
const MOST = 50;

/** The results of a search; the first, or the one that the address names, stands out on the map with its outline. */
export async function show(parameters, signal) {
  const request = { ...searched(parameters), format: 'jsonv2', addressdetails: 1, extensions: 1 };
  const places = await ask('search', request, signal);
  const items = places.map((place, index) => item(place, index, () => choose(index)));

  function choose(index) {
    select(index);
    if (index !== Number(parameters.get('result') ?? 1) - 1 || parameters.has('result')) {
      remember('result', index + 1);
    }
  }

  function select(index) {
    const place = places[index];
    items.forEach(({ firstChild }, number) => firstChild.setAttribute('aria-pressed', number === index));
    items[index].scrollIntoView({ block: 'nearest' });
    map.choose(index);
    map.showBox(place);
    map.frame(place);
    outline(place, signal);
  }

  map.showFound(places, choose);
  if (places.length > 0) {
    const wanted = Number(parameters.get('result') ?? 1) - 1;
    queueMicrotask(() => select(wanted in places ? wanted : 0));
  }
  return element('div', {},
    element('h2', {}, text('search.count', { count: places.length })),
    places.length === 0 ? element('p', {}, text('search.none')) : element('ol', { class: 'results' }, ...items),
    isMoreThere(places, parameters) ? element('p', {}, element('a', { href: link({ ...searched(parameters), limit: MOST }) }, text('search.more'))) : null,
    source(address('search', request)));
}

const isMoreThere = (places, parameters) => places.length >= Number(parameters.get('limit') ?? USUAL) && places.length < MOST;

function item(place, index, onclick) {
  return element('li', {},
    element('button', { type: 'button', class: 'pick', 'aria-pressed': 'false', onclick },
      element('span', { class: 'mark', 'aria-hidden': 'true' }, String(index + 1)), ...lines(place)),
    element('a', { href: detailsLink(place), 'aria-label': text('result.details.of', { name: title(place) }) }, text('result.details')));
}

/** Draws the outline once it is there. Without a database there is none, and the box stays. */
async function outline(place, signal) {
  if (!place.osm_id) {
    return;
  }
  const [south, north, west, east] = place.boundingbox.map(Number);
  const threshold = Math.max(north - south, east - west) / 1000;
  const [letter] = place.osm_type.toUpperCase();
  const request = { osm_ids: letter + place.osm_id, format: 'jsonv2', polygon_geojson: 1, polygon_threshold: threshold };
  const found = await ask('lookup', request, signal).catch(() => []);
  const same = found.find((other) => other.place_id === place.place_id) ?? found[0];
  if (same?.geojson && !signal.aborted) {
    map.showOutline(same.geojson);
  }
}
