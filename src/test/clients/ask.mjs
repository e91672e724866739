// SPDX-License-Identifier: Apache-2.0
// Asks a server through three clients of Nominatim and one of Photon: node ask.mjs BASE_URL QUERY LAT LON
// Prints one JSON object, {"client": {"search": […], "reverse": […]}}, each result as the client itself gives it.
import http from 'node:http';
import https from 'node:https';

const [base, query, lat, lon] = process.argv.slice(2);

async function nodeGeocoder() {
  const { default: NodeGeocoder } = await import('node-geocoder');
  const geocoder = NodeGeocoder({ provider: 'openstreetmap', osmServer: base });
  return {
    search: await geocoder.geocode(query),
    reverse: await geocoder.reverse({ lat: Number(lat), lon: Number(lon) }),
  };
}

/** The library is made for browsers: Leaflet wants a window and a document to look at when it is loaded, and nothing more. */
async function leafletControlGeocoder() {
  globalThis.window = globalThis;
  globalThis.devicePixelRatio = 1;
  globalThis.navigator ??= { userAgent: 'test', platform: 'test' };
  globalThis.document = {
    documentElement: { style: {} },
    createElement: () => ({ style: {}, getContext: () => null, appendChild: () => {} }),
    createElementNS: () => ({}),
  };
  const { geocoders } = await import('leaflet-control-geocoder');
  const geocoder = geocoders.nominatim({ serviceUrl: `${base}/` });
  const plain = ({ name, center, bbox, properties }) => ({ name, center, bbox: bbox.toBBoxString(), properties });
  const search = await geocoder.geocode(query);
  const reverse = await geocoder.reverse({ lat: Number(lat), lng: Number(lon) }, 67108864);
  return { search: search.map(plain), reverse: reverse.map(plain) };
}

/** The same library with its geocoder for Photon, which asks for what is typed and for what is at a position. */
async function leafletPhoton() {
  const { geocoders } = await import('leaflet-control-geocoder');
  const geocoder = geocoders.photon({ serviceUrl: `${base}/api/`, reverseUrl: `${base}/photon/reverse/` });
  const plain = ({ name, center, bbox, properties }) => ({ name, center, bbox: bbox?.toBBoxString(), properties });
  const search = await geocoder.suggest(query.slice(0, -2));
  const reverse = await geocoder.reverse({ lat: Number(lat), lng: Number(lon) }, 67108864);
  return { search: search.map(plain), reverse: reverse.map(plain) };
}

/** The library knows one server only, and its old address for searches; both are turned to ours. */
async function nominatimClient() {
  const { hostname, port } = new URL(base);
  https.get = ({ path, headers }, answered) =>
    http.get({ hostname, port, path: path.replace(/^\/\?/, '/search?'), headers }, answered);
  const { default: nominatim } = await import('nominatim-client');
  const client = nominatim.createClient({ useragent: 'Ortelius test', referer: 'http://localhost' });
  return {
    search: await client.search({ q: query, addressdetails: 1 }),
    reverse: [await client.reverse({ lat: Number(lat), lon: Number(lon) })],
  };
}

const answers = {
  'node-geocoder': await nodeGeocoder(),
  'leaflet-control-geocoder': await leafletControlGeocoder(),
  'leaflet-photon': await leafletPhoton(),
  'nominatim-client': await nominatimClient(),
};
console.log(JSON.stringify(answers));
