// SPDX-License-Identifier: Apache-2.0
// From what `ortelius export` writes to requests: search.txt, reverse.txt, polygons.txt and details.txt in FOLDER, a path a line, the same for the same
// places; the latter two ask for what only the database has.
//   ortelius export --data DIR | node paths.mjs FOLDER
// Of five searches three are addresses ("street number, town", one of them with postcode), one is a street, one is a place.
// A reverse search asks for a spot within 50 m of a house.
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const COUNT = 20_000;
const SETTLEMENTS = ['city', 'town', 'village', 'hamlet', 'suburb', 'neighbourhood', 'locality'];
const folder = process.argv[2];

// mulberry32: seeded, so that two runs ask the same
let seed = 7;
function random() {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const oneOf = (list) => list[Math.floor(random() * list.length)];

const byObject = new Map();
const houses = [];
const settlements = [];
const objects = [];
for await (const line of createInterface({ input: process.stdin })) {
  const place = JSON.parse(line);
  byObject.set(place.osm, place);
  if (place.osm) objects.push(place);
  if (place.housenumber && place.parent) {
    houses.push(place);
  } else if (place.class === 'place' && place.name && SETTLEMENTS.includes(place.type)) {
    settlements.push(place);
  }
}

function townOf(street) {
  const line = (street.address ?? []).find((one) => one.used && one.rank >= 13 && one.rank <= 16);
  return line && byObject.get(line.osm)?.name;
}

function search() {
  const kind = Math.floor(random() * 5);
  if (kind === 0) {
    return oneOf(settlements).name;
  }
  for (;;) {
    const house = oneOf(houses);
    const street = byObject.get(house.parent);
    const town = street?.name && townOf(street);
    if (town) {
      const number = kind === 1 ? '' : ` ${house.housenumber}`;
      const postcode = kind === 2 && house.postcode ? `${house.postcode} ` : '';
      return `${street.name}${number}, ${postcode}${town}`;
    }
  }
}

function spot() {
  const house = oneOf(houses);
  const shift = () => (random() - 0.5) * 0.001;
  return `lat=${(house.lat + shift()).toFixed(6)}&lon=${(house.lon + shift()).toFixed(6)}`;
}

function details() {
  const { osm, class: key } = oneOf(objects);
  return `osmtype=${osm[0]}&osmid=${osm.slice(1)}&class=${key}`;
}

const lines = (path) => Array.from({ length: COUNT }, path).join('\n') + '\n';
writeFileSync(`${folder}/search.txt`, lines(() => `/search?format=jsonv2&q=${encodeURIComponent(search())}`));
writeFileSync(`${folder}/reverse.txt`, lines(() => `/reverse?format=jsonv2&${spot()}`));
writeFileSync(`${folder}/polygons.txt`, lines(() => `/search?format=jsonv2&polygon_geojson=1&q=${encodeURIComponent(search())}`));
writeFileSync(`${folder}/details.txt`, lines(() => `/details?${details()}&addressdetails=1&linkedplaces=1&group_hierarchy=1`));
