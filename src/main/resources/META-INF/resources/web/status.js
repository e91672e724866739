// SPDX-License-Identifier: Apache-2.0
import { element, facts } from './dom.js';
import { ago, number, text, time } from './texts.js';
import { address, ask } from './api.js';
import { outside, source } from './place.js';

const REQUEST = { format: 'json', extensions: 1 };

/** What is loaded and how fresh it is. */
export async function show(parameters, signal) {
  const status = await ask('status', REQUEST, signal);
  return element('div', {},
    element('h2', {}, text('page.status')),
    element('p', { class: status.status === 0 ? 'good' : 'error' }, status.status === 0 ? text('status.well') : status.message),
    facts([
      [text('status.data'), status.data_updated ? `${time(status.data_updated)} (${ago(status.lag)})` : null],
      [text('status.places'), status.places === undefined ? null : number(status.places)],
      [text('status.imported'), status.imported ? time(status.imported) : null],
      [text('status.updates'), status.updates === undefined ? null : number(status.updates)],
      [text('status.version'), `Ortelius ${status.software_version}`],
      [text('status.generation'), status.database_version ? element('code', {}, status.database_version) : null],
    ]),
    element('p', { class: 'links' },
      element('a', { href: 'swagger-ui/' }, text('status.api')),
      outside('https://leafletjs.com', text('status.leaflet'))),
    source(address('status', REQUEST)));
}
