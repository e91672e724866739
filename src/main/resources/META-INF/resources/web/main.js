// SPDX-License-Identifier: Apache-2.0
// The page: what the address bar says decides which view is shown.
import { element, byId } from './dom.js';
import { fillPage, text } from './texts.js';
import { send } from './api.js';
import * as address from './address.js';
import * as map from './map.js';
import * as form from './form.js';
import * as search from './search.js';
import * as reverse from './reverse.js';
import * as details from './details.js';
import * as batch from './batch.js';
import * as status from './status.js';

const VIEWS = { home: { show: home }, search, reverse, details, batch, status };
const PAGES = { batch: 'batch', status: 'status' };

let showing = new AbortController();

async function home() {
  return element('div', { class: 'home' },
    element('h2', {}, text('home.title')),
    element('p', {}, text('home.search')),
    element('p', {}, text('home.reverse')),
    element('p', {}, text('home.batch')));
}

/** Replaces the view; one that is still being made is given up. */
async function show(parameters, isAsked) {
  showing.abort();
  showing = new AbortController();
  const { signal } = showing;
  const name = address.viewOf(parameters);
  const page = PAGES[name] ?? 'find';
  document.querySelectorAll('nav a').forEach((link) => {
    link.toggleAttribute('aria-current', false);
    if (link.dataset.page === page) {
      link.setAttribute('aria-current', 'page');
    }
  });
  if (page === 'find' && name !== 'details') {
    form.fill(parameters);
  }
  map.clear();
  byId('view').setAttribute('aria-busy', 'true');
  const shown = await made(name, parameters, signal);
  if (signal.aborted) {
    return;
  }
  byId('view').replaceChildren(shown);
  byId('view').scrollTop = 0;
  byId('view').removeAttribute('aria-busy');
  announce(shown, isAsked && name !== 'search' && name !== 'reverse');
}

async function made(name, parameters, signal) {
  try {
    return await (VIEWS[name] ?? VIEWS.home).show(parameters, signal);
  } catch (failure) {
    return signal.aborted ? element('div') : element('div', {}, element('h2', {}, text('failed')), element('p', { class: 'error' }, failure.message));
  }
}

/** Tells the title and the screen reader what is shown; a new page also takes the focus. */
function announce(shown, takesFocus) {
  const heading = shown.querySelector('h2').textContent;
  document.title = `${heading} · Ortelius`;
  if (takesFocus) {
    byId('view').focus({ preventScroll: true });
  } else {
    say(heading);
  }
}

function say(message) {
  byId('message').textContent = message;
}

fillPage();
const settings = await send('web/settings.json');
map.open(settings.tiles, address.go);
form.open(say);
address.follow(show);
