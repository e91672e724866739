// SPDX-License-Identifier: Apache-2.0
// Makes import/src/main/resources/countries/countries.geojson: the land and coastal waters of each ISO 3166-1 alpha-2 code.
// Run `node import/src/data/countries.mjs` (Node 20, needs npm's registry); the same version of the source gives the same bytes.
//
// The source draws leaves that do not overlap: "Mainland Portugal", "Azores", "Hong Kong". A leaf belongs to
//   1. its own code when ISO has assigned it (or it is Kosovo's xk, which everybody uses),
//   2. else the assigned code of a group that it is part of (Saba → bq, Svalbard → sj, Ascension → sh, Canary Islands → es),
//   3. else the country that it names (England → gb),
//   4. else the table below.
// Borders between leaves of one country are dissolved, so that every geometry is valid; coordinates stay as they are.
import { writeFileSync } from 'node:fs';
import { COUNTRIES, filesOf } from './npm.mjs';

const SOURCE = '@rapideditor/country-coder@5.6.1';
const TARGET = `${COUNTRIES}countries.geojson`;
/** Leaves that name no country, by Wikidata id: Northern Cyprus lies in ISO's cy; Bir Tawil, claimed by nobody, is held by Egypt. */
const WITHOUT_COUNTRY = { Q23681: 'CY', Q620634: 'EG' };

const leaves = filesOf(SOURCE, 'src/data/borders.json')['src/data/borders.json'].features;
const assigned = new Set(leaves.map(leaf => leaf.properties).filter(isAssigned).map(properties => properties.iso1A2));
const polygonsByCode = new Map();
for (const leaf of leaves.filter(leaf => leaf.geometry)) {
  const code = codeOf(leaf.properties).toLowerCase();
  const polygons = polygonsByCode.get(code) ?? [];
  polygonsByCode.set(code, [...polygons, ...leaf.geometry.coordinates]);
}
const features = [...polygonsByCode].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, coordinates]) =>
  JSON.stringify({ type: 'Feature', properties: { code }, geometry: { type: 'MultiPolygon', coordinates: dissolve(coordinates) } }));
writeFileSync(TARGET, `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`);
console.log(`${features.length} countries from ${SOURCE} → ${TARGET}`);

function codeOf(properties) {
  if (isAssigned(properties)) return properties.iso1A2;
  const group = properties.groups?.find(group => assigned.has(group));
  const code = group ?? properties.country ?? WITHOUT_COUNTRY[properties.wikidata];
  if (!assigned.has(code)) throw new Error(`${properties.nameEn} (${properties.wikidata}) belongs to no country: add it to WITHOUT_COUNTRY`);
  return code;
}

function isAssigned({ iso1A2, isoStatus }) {
  return iso1A2 !== undefined && (isoStatus === undefined || isoStatus === 'official' || iso1A2 === 'XK');
}

/** Joins polygons along the edges that two of them share: such an edge runs once in each direction and both go. */
function dissolve(polygons) {
  const owners = new Map(polygons.flatMap(polygon => edgesOf(polygon).map(([from, to]) => [`${from}|${to}`, polygon])));
  const isShared = ([from, to]) => owners.has(`${to}|${from}`);
  const joined = polygons.filter(polygon => edgesOf(polygon).some(isShared));
  const rings = stitch(joined.flatMap(edgesOf).filter(edge => !isShared(edge)));
  const shells = rings.filter(ring => signedArea(ring) > 0).map(ring => [ring]);
  for (const hole of rings.filter(ring => signedArea(ring) < 0)) {
    const around = shells.filter(([shell]) => hole.every(vertex => shell.some(v => `${v}` === `${vertex}`) || isInside(vertex, shell)));
    around.sort(([a], [b]) => signedArea(a) - signedArea(b))[0].push(hole);
  }
  return [...polygons.filter(polygon => !joined.includes(polygon)), ...shells];
}

function edgesOf(polygon) {
  return polygon.flatMap(ring => ring.slice(1).map((to, i) => [ring[i], to]));
}

/** Edges to closed rings. Where several edges leave a vertex the sharpest left turn is taken, which keeps touching rings apart. */
function stitch(edges) {
  const leaving = new Map();
  for (const edge of edges) leaving.set(`${edge[0]}`, [...(leaving.get(`${edge[0]}`) ?? []), edge]);
  const rings = [];
  while (leaving.size > 0) {
    const first = leaving.values().next().value[0];
    const ring = [first[0]];
    for (let edge = first; ; ) {
      remove(edge);
      ring.push(edge[1]);
      if (`${edge[1]}` === `${ring[0]}`) break;
      edge = leaving.get(`${edge[1]}`).toSorted((a, b) => leftTurn(edge, b) - leftTurn(edge, a))[0];
    }
    rings.push(ring);
  }
  return rings;

  function remove(edge) {
    const others = leaving.get(`${edge[0]}`).filter(other => other !== edge);
    if (others.length > 0) leaving.set(`${edge[0]}`, others);
    else leaving.delete(`${edge[0]}`);
  }
}

/** How far one turns left from an edge to the next, -π … π. */
function leftTurn([[x0, y0], [x1, y1]], [, [x2, y2]]) {
  const [ax, ay, bx, by] = [x1 - x0, y1 - y0, x2 - x1, y2 - y1];
  return Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
}

function signedArea(ring) {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i][0] * y - x * ring[i][1]) / 2, 0);
}

function isInside([x, y], ring) {
  const crossed = ring.slice(1).filter(([x2, y2], i) => {
    const [x1, y1] = ring[i];
    return (y1 > y) !== (y2 > y) && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
  });
  return crossed.length % 2 === 1;
}
