// SPDX-License-Identifier: Apache-2.0
// The map beside the views: numbered results, the outline of the one that is looked at, and where a click asked.
import { element, byId } from './dom.js';
import { text } from './texts.js';

const L = globalThis.L;
const STILL = { animate: !matchMedia('(prefers-reduced-motion: reduce)').matches };
const CLOSEST = 17;

let map;
let found;
let looked;
let asked;

/**
 * @param {{url: string, attribution: ?string, max_zoom: number}} tiles
 * @param {(place: {lat: string, lon: string, zoom: number}) => void} onAsk the user wants to know what is somewhere
 */
export function open(tiles, onAsk) {
  map = L.map('map', { attributionControl: false, zoomControl: false, worldCopyJump: true, fadeAnimation: STILL.animate });
  L.control.zoom({ position: 'topright', zoomInTitle: text('map.in'), zoomOutTitle: text('map.out') }).addTo(map);
  L.control.scale({ imperial: false, position: 'bottomright' }).addTo(map);
  L.tileLayer(tiles.url, { maxZoom: tiles.max_zoom }).addTo(map);
  byId('map').setAttribute('role', 'application');
  byId('map').setAttribute('aria-label', text('map.hint'));
  if (tiles.attribution) {
    byId('tiles').textContent = `· ${tiles.attribution}`;
  }
  looked = L.featureGroup().addTo(map);
  found = L.featureGroup().addTo(map);
  asked = L.featureGroup().addTo(map);
  map.setView([30, 10], 2);

  const ask = ({ lat, lng }) => onAsk({ lat: lat.toFixed(6), lon: L.Util.wrapNum(lng, [-180, 180], true).toFixed(6), zoom: map.getZoom() });
  map.on('click', (event) => ask(event.latlng));
  byId('here').addEventListener('click', () => ask(map.getCenter()));
}

export function clear() {
  [found, looked, asked].forEach((layer) => layer.clearLayers());
}

/** The map's box as the API writes one, west, south, east, north. */
export function viewbox() {
  return map.getBounds().toBBoxString().split(',').map((degrees) => Number(degrees).toFixed(5)).join(',');
}

export const center = () => ({ lat: map.getCenter().lat.toFixed(5), lon: map.getCenter().wrap().lng.toFixed(5), zoom: map.getZoom() });

/** The API writes degrees as text. */
function boxOf({ boundingbox }) {
  const [south, north, west, east] = boundingbox.map(Number);
  return L.latLngBounds([south, west], [north, east]);
}

/** Numbered marks for places, from 1 on. */
export function showFound(places, onChoose) {
  places.forEach((place, index) => {
    const mark = element('span', { 'aria-hidden': 'true' }, String(index + 1));
    const icon = L.divIcon({ className: 'mark', html: mark, iconSize: [28, 28] });
    L.marker([place.lat, place.lon], { icon, title: `${index + 1}. ${place.display_name}` })
      .on('click', () => onChoose(index))
      .addTo(found);
  });
}

/** Which of the numbered marks stands out. */
export function choose(index) {
  found.getLayers().forEach((marker, number) => {
    marker.getElement().classList.toggle('chosen', number === index);
    marker.setZIndexOffset(number === index ? 1000 : 0);
  });
}

/** Frames a place by its box until its outline is known. */
export function showBox(place) {
  looked.clearLayers();
  L.rectangle(boxOf(place), { className: 'box', interactive: false }).addTo(looked);
}

export function showOutline(geojson) {
  const outline = L.geoJSON(geojson, {
    interactive: false,
    style: ({ geometry }) => ({ className: geometry.type.endsWith('LineString') ? 'outline line' : 'outline' }),
    pointToLayer: (_, position) => L.circleMarker(position, { radius: 8, className: 'outline', interactive: false }),
  });
  outline.addTo(looked);
  return outline;
}

/** Marks where the user asked. */
export function showAsked(lat, lon) {
  L.circleMarker([lat, lon], { radius: 5, className: 'asked', interactive: false }).addTo(asked);
}

export function frame(place) {
  map.fitBounds(boxOf(place), { ...STILL, padding: [32, 32], maxZoom: CLOSEST });
}

export function frameLayer(layer) {
  map.fitBounds(layer.getBounds(), { ...STILL, padding: [32, 32], maxZoom: CLOSEST });
}

/** Moves only when a position is out of sight or looked at from too far. */
export function reach(lat, lon, zoom) {
  const position = L.latLng(lat, lon);
  if (!map.getBounds().contains(position) || map.getZoom() < zoom) {
    map.setView(position, zoom, STILL);
  }
}
