# SPDX-License-Identifier: Apache-2.0
"""Mappers at work on an extract: change files whose edits build upon one another, and the requests of people who look for what is there."""
import gzip
import itertools
import random
import re
import subprocess
from datetime import datetime, timezone
from urllib.parse import urlencode
from xml.sax.saxutils import quoteattr

FILTERS = ['n/addr:housenumber', 'n/place', 'w/highway=residential,tertiary,secondary,unclassified']
HOUSES, STREETS, PLACES = 20_000, 8_000, 1_000
OWN = 900_000_000_000_000
SIGNS = 'bdfgjkmpqrtvwxz'


def unescape(text):
    return re.sub(r'%([0-9a-f]+)%', lambda sign: chr(int(sign[1], 16)), text)


def read(line):
    """An object of a line of OPL."""
    fields = {field[0]: field[1:] for field in line.split(' ')}
    tags = (tag.partition('=') for tag in fields['T'].split(',') if tag)
    return {'type': line[0], 'id': int(line.split(' ', 1)[0][1:]), 'version': int(fields.get('v') or 1),
            'tags': {unescape(key): unescape(value) for key, _, value in tags},
            'lat': float(fields.get('y') or 0), 'lon': float(fields.get('x') or 0),
            'nodes': [node[1:] for node in fields.get('N', '').split(',') if node]}


def one(words):
    """A word that is like none of the others, whatever is mistyped."""
    return ''.join(words.choices(SIGNS, k=4)) + 'a' + ''.join(words.choices(SIGNS, k=4))


class Mapper:
    """Knows some houses, streets and places of the extract, drawn by lot, as they are after all its edits. Needs osmium-tool."""

    def __init__(self, extract, seed):
        self.lot = random.Random(seed)
        self.houses, self.streets, self.places = self._sample(extract)
        self.names = [(house['tags'], house['lat'], house['lon'], house['id']) for house in self.houses]
        self.fresh = itertools.count(OWN + seed * 1_000_000)
        self.weights = {'new': 25, 'moved': 17, 'renumbered': 17, 'gone': 16, 'street': 22, 'place': 3}

    def _sample(self, extract):
        lines = {'house': [], 'street': [], 'place': []}
        most = {'house': HOUSES, 'street': STREETS, 'place': PLACES}
        seen = dict.fromkeys(lines, 0)
        command = ['osmium', 'tags-filter', '--no-progress', '-R', extract, *FILTERS, '-f', 'opl', '-o', '-']
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding='utf-8') as osmium:
            for line in osmium.stdout:
                kind = 'street' if line[0] == 'w' else 'house' if 'addr:housenumber=' in line else 'place'
                if kind != 'house' and 'name=' not in line:
                    continue
                seen[kind] += 1
                at = len(lines[kind]) if seen[kind] <= most[kind] else self.lot.randrange(seen[kind])
                lines[kind][at:at + 1] = [line.rstrip('\n')] if at < most[kind] else lines[kind][at:at + 1]
        return ([read(line) for line in kept] for kept in lines.values())

    def file(self, edits):
        """A packed change file of so many edits of different objects and one new café, and the café as (name, id)."""
        touched, blocks = set(), {'create': [], 'modify': [], 'delete': []}
        sign = dict(type='node', id=next(self.fresh), version=1, **self._beside(self.lot.choice(self.houses)))
        sign['tags'] = {'amenity': 'cafe', 'name': f'Café {one(self.lot).capitalize()}'}
        blocks['create'].append(sign)
        while sum(map(len, blocks.values())) <= edits:
            self._edit(touched, blocks)
        text = ''.join(f'<{block}>\n{"".join(map(xml, them))}</{block}>\n' for block, them in blocks.items() if them)
        whole = f'<?xml version="1.0" encoding="UTF-8"?>\n<osmChange version="0.6" generator="following">\n{text}</osmChange>\n'
        return gzip.compress(whole.encode()), (sign['tags']['name'], sign['id'])

    def _beside(self, one):
        return {'lat': one['lat'] + 1e-4, 'lon': one['lon'] + self.lot.uniform(-1e-4, 1e-4)}

    def _edit(self, touched, blocks):
        kind = self.lot.choices(list(self.weights), list(self.weights.values()))[0]
        pool = {'street': self.streets, 'place': self.places}.get(kind, self.houses)
        chosen = self.lot.choice(pool)
        if kind == 'new':
            address = {key: value for key, value in chosen['tags'].items() if key.startswith('addr:')}
            address['addr:housenumber'] = f'{self.lot.randint(1, 300)}x'
            fresh = dict(type='n', id=next(self.fresh), version=1, tags=address, nodes=[], **self._beside(chosen))
            blocks['create'].append(dict(fresh))
            touched.add(('n', fresh['id']))
            self.houses.append(fresh)
            return
        if (chosen['type'], chosen['id']) in touched:
            return
        touched.add((chosen['type'], chosen['id']))
        chosen['version'] += 1
        if kind == 'gone':
            self.houses.remove(chosen)
        elif kind == 'moved':
            chosen['lat'] += 2e-4
        elif kind == 'renumbered':
            chosen['tags']['addr:housenumber'] = str(self.lot.randint(1, 300))
        elif kind == 'place':
            rename(chosen['tags'], 'Alt ')
        else:
            self._change(chosen['tags'])
        blocks['delete' if kind == 'gone' else 'modify'].append(dict(chosen, tags=dict(chosen['tags'])))

    def _change(self, street):
        kind = self.lot.choice(['renamed', 'renamed', 'unnamed', 'reclassified'])
        if kind == 'unnamed' and 'name' in street:
            street['note:name'] = street.pop('name')
        elif kind == 'reclassified':
            street['highway'] = 'residential' if street['highway'] == 'footway' else 'footway'
        else:
            rename(street, 'Neue ')

    def requests(self, count):
        """Paths as people ask them: of ten, six searches for an address or a street, three for what is at a position, one for an object."""
        return [self._request(*self.lot.choice(self.names)) for _ in range(count)]

    def _request(self, tags, lat, lon, ref):
        kind = self.lot.randrange(10)
        if kind < 6:
            street = tags.get('addr:street') or tags.get('addr:place') or ''
            number = tags['addr:housenumber'] if kind < 4 else ''
            town = tags.get('addr:city') or tags.get('addr:postcode') or ''
            return '/search?' + urlencode({'format': 'jsonv2', 'q': f'{street} {number}, {town}'.strip(' ,') or number})
        if kind < 9:
            return f'/reverse?format=jsonv2&lat={lat + self.lot.uniform(-4e-4, 4e-4):.6f}&lon={lon:.6f}'
        return f'/lookup?format=jsonv2&osm_ids=N{ref}'


def rename(tags, prefix):
    """Back to the old name where it had been renamed."""
    name = tags.get('name') or tags.pop('note:name', 'Weg')
    tags['name'] = name[len(prefix):] if name.startswith(prefix) else prefix + name


def xml(it):
    time = datetime.now(timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
    tags = ''.join(f'<tag k={quoteattr(key)} v={quoteattr(value)}/>' for key, value in it['tags'].items())
    head = f'id="{it["id"]}" version="{it["version"]}" timestamp="{time}"'
    if it['type'] == 'w':
        return f'<way {head}>{"".join(f"""<nd ref="{node}"/>""" for node in it["nodes"])}{tags}</way>\n'
    return f'<node {head} lat="{it["lat"]:.7f}" lon="{it["lon"]:.7f}">{tags}</node>\n'
