// SPDX-License-Identifier: Apache-2.0
// The address bar holds what the page shows, in the API's own words: "/?q=Vaduz" shows what "/search?q=Vaduz" answers.

export const PARTS = ['amenity', 'street', 'postalcode', 'city', 'county', 'state', 'country'];
const FILTERS = ['viewbox', 'bounded', 'countrycodes', 'layer', 'featureType', 'limit'];

let listener = () => {};

/** The name of the view that parameters ask for. */
export function viewOf(parameters) {
  if (parameters.has('view')) {
    return parameters.get('view');
  }
  if (parameters.has('osmid') || parameters.has('place_id')) {
    return 'details';
  }
  if (parameters.has('q') || PARTS.some((part) => parameters.has(part))) {
    return 'search';
  }
  return parameters.has('lat') && parameters.has('lon') ? 'reverse' : 'home';
}

export const current = () => new URLSearchParams(location.search);

/** Those of the parameters that say what a search looks for. */
export const searched = (parameters) => only(parameters, ['q', ...PARTS, ...FILTERS]);

export function only(parameters, names) {
  return Object.fromEntries(names.filter((name) => parameters.has(name)).map((name) => [name, parameters.get(name)]));
}

/** A link within the page. */
export function link(parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== '' && value !== null && value !== undefined));
  return query.size === 0 ? './' : `?${query}`;
}

/** Shows something else and remembers it in the history. */
export function go(parameters) {
  history.pushState(null, '', new URL(link(parameters), document.baseURI));
  listener(current(), true);
}

/** Changes what is remembered of the view that is shown. */
export function remember(name, value) {
  const parameters = current();
  parameters.set(name, value);
  history.replaceState(null, '', `?${parameters}`);
}

/** Calls back now and whenever something else is to be shown; the second argument says whether the user just asked for it. */
export function follow(show) {
  listener = show;
  addEventListener('popstate', () => show(current(), false));
  document.addEventListener('click', (event) => {
    const anchor = event.target.closest?.('a[href]');
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (anchor && isPlain && /^(\?|\.\/$)/.test(anchor.getAttribute('href'))) {
      event.preventDefault();
      go(Object.fromEntries(new URL(anchor.href).searchParams));
    }
  });
  show(current(), false);
}
