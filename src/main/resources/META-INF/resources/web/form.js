// SPDX-License-Identifier: Apache-2.0
// The search box with its suggestions, and the form for the parts of an address.
import { byId } from './dom.js';
import { text } from './texts.js';
import { ask } from './api.js';
import { combobox } from './combobox.js';
import { go, only, PARTS } from './address.js';
import { detailsParameters, lines, title } from './place.js';
import * as map from './map.js';

const SUGGESTIONS = 7;

async function suggest(typed, signal) {
  const { lat, lon } = map.center();
  const near = byId('bounded').checked ? area() : { lat, lon };
  const places = await ask('autocomplete', { q: typed, format: 'jsonv2', limit: SUGGESTIONS, addressdetails: 1, ...near }, signal);
  return places.map((place) => ({
    content: lines(place),
    label: title(place),
    take: () => go(detailsParameters(place)),
  }));
}

const area = () => ({ viewbox: map.viewbox(), bounded: 1 });

/** Whether the parts of an address are open to be filled in. */
function unfold(isOpen) {
  byId('parts').hidden = !isOpen;
  byId('toggle').setAttribute('aria-expanded', isOpen);
}

/** @param {(message: string) => void} say to those who cannot see the list */
export function open(say) {
  const suggestions = combobox(byId('q'), byId('suggestions'), suggest, (count) => say(text('find.suggested', { count })));
  const find = (form) => (event) => {
    event.preventDefault();
    suggestions.close();
    const filled = Object.fromEntries([...new FormData(byId(form))].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
    if (Object.keys(filled).length > 0) {
      go({ ...filled, ...(byId('bounded').checked ? area() : {}) });
    }
  };
  byId('free').addEventListener('submit', find('free'));
  byId('parts').addEventListener('submit', find('parts'));
  byId('toggle').addEventListener('click', () => unfold(byId('parts').hidden));
}

/** Shows in the forms what the address bar says. */
export function fill(parameters) {
  const parts = only(parameters, PARTS);
  byId('q').value = parameters.get('q') ?? '';
  byId('bounded').checked = parameters.get('bounded') === '1';
  PARTS.forEach((part) => { byId('parts').elements[part].value = parts[part] ?? ''; });
  unfold(Object.keys(parts).length > 0);
}
