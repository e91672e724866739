// SPDX-License-Identifier: Apache-2.0
// What the views say of a place in the same way.
import { element } from './dom.js';
import { kind, number, text } from './texts.js';
import { link } from './address.js';

const OSM = 'https://www.openstreetmap.org';
const TYPES = { N: 'node', W: 'way', R: 'relation' };

/** N, W or R, whichever way the API wrote the type. */
const letter = (place) => place.osm_type[0].toUpperCase();

/** What the place is called: its name, or a house by number and street. */
export function title(place) {
  const [first, second] = place.display_name.split(', ');
  return place.name || (place.address?.house_number && second ? `${first}, ${second}` : first);
}

/** Where it is: the display name without what the title says. */
function whereabouts(place) {
  const [, ...rest] = place.display_name.slice(title(place).length).split(/^, /);
  return place.display_name.startsWith(title(place)) ? rest.join('') : place.display_name;
}

/** What asks for all that is known of a place, or of a row of another's details. */
export function detailsParameters(place) {
  return place.osm_id
    ? { osmtype: letter(place), osmid: place.osm_id, class: place.category ?? place.class }
    : { place_id: place.place_id };
}

export const detailsLink = (place) => link(detailsParameters(place));

export const osmName = (place) => `${TYPES[letter(place)]} ${place.osm_id}`;

export const osmLink = (place) => `${OSM}/${TYPES[letter(place)]}/${place.osm_id}`;

export const osmHistory = (place) => `${osmLink(place)}/history`;

/** A link that leads out of the page. */
export const outside = (href, ...content) => element('a', { href, rel: 'noopener noreferrer' }, ...content);

export const position = (lat, lon) => `${Number(lat).toFixed(5)}, ${Number(lon).toFixed(5)}`;

/** A restaurant rather than an amenity, but a street rather than residential. */
function whatItIs({ addresstype, category, type }) {
  return kind(addresstype === category && type !== 'yes' ? type : addresstype);
}

/** The lines that describe a place in a list or alone. */
export function lines(place) {
  const isUnsure = place.confidence !== undefined && place.confidence < 0.995;
  return [
    element('strong', {}, title(place)),
    element('span', { class: 'kind' }, whatItIs(place),
      isUnsure ? ` · ${text('result.match', { share: number(place.confidence, { style: 'percent' }) })}` : null),
    element('span', { class: 'where' }, whereabouts(place)),
  ];
}

/** The last line of a view: the same from the API, and what else can be asked there. */
export const source = (path) => element('p', { class: 'source' }, element('a', { href: path }, text('source')));
