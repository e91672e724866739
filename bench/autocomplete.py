#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Type what quality.py asks for letter by letter, and tell how soon /autocomplete shows it among the first five.

usage: autocomplete.py EXTRACT.osm.pbf NAME=KIND:BASE_URL [-n 150] [--seed 7] [--near] [--show ROW] [--script quality.py]
or:    ./ortelius quality --script bench/autocomplete.py EXTRACT.osm.pbf [the same options]

Streets, places and what counts as a hit are quality.py's own. A text is typed from its first character on, without
a preferred position, or with --near from about 2 km beside what is wanted, as an application with a map would ask; spaces
and commas count as letters. 'by 60 %': shown at some point before three fifths of the text are typed
(rounded down); 'at 60 %': shown at that very point; 'median': the share of the text after which half of all are shown;
'of all': how often it would be shown by who knows nothing but the names of all streets and places and draws five of those that
begin so by lot, or with --near takes the five nearest; not told where the text goes on with a town.
"""
import argparse
import bisect
import collections
import importlib.util
import math
import os
import random
import re
import statistics
import sys
import urllib.parse

SHARE = .6
FIRST = 5
KM_BESIDE = 2
KM_OF_DEGREE = 111.2
SCRIPT = os.environ.get('ORTELIUS_QUALITY_SCRIPT', os.path.join(os.path.dirname(__file__), '../../shared/tools/quality.py'))


def load_module(path):
    spec = importlib.util.spec_from_file_location('quality', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def letters(quality, text):
    return ' '.join(re.findall(r'[^\W_]+', quality.fold(text)))


class Names:
    """All names of streets and places and where they are borne."""

    def __init__(self, quality, streets, places):
        self.quality = quality
        self.bearers = collections.defaultdict(list)
        for name, points in streets.items():
            self.bearers[letters(quality, name)] += points
        for tags, point in places:
            self.bearers[letters(quality, tags['name'])].append(point)
        self.sorted = sorted(self.bearers)

    def share(self, name, position):
        """0..1: how likely five of the names that begin as its first 60 % hold it."""
        start = letters(self.quality, name[:int(SHARE * len(name))])
        end = start + '\U0010ffff'
        begun = self.sorted[bisect.bisect_left(self.sorted, start):bisect.bisect_right(self.sorted, end)]
        if not position:
            return min(1, FIRST / len(begun))
        here = float(position['lat']), float(position['lon'])
        away = {other: min(self.quality.km(here, point) for point in self.bearers[other]) for other in begun}
        return float(sum(km < away[letters(self.quality, name)] for km in away.values()) < FIRST)


def rows(cases):
    """What is typed: row -> list of (text, what quality.py wants of an answer)."""
    streets = [(params['q'], want) for params, *want in cases['street, city']]
    return {
        'place': [(params['q'], want) for params, *want in cases['place']],
        'street, city': streets,
        'street alone': [(want[3], want) for _, want in streets],
    }


def beside(points, rnd):
    """Where somebody may be who looks for one of some points: in any direction, at 2 km in the mean square."""
    lat, lon = rnd.choice(points)
    north, east = (rnd.gauss(0, KM_BESIDE / math.sqrt(2)) / KM_OF_DEGREE for _ in 'ne')
    return {'lat': f'{lat + north:.5f}', 'lon': f'{lon + east / math.cos(math.radians(lat)):.5f}'}


def suggestions(quality, base, text, position):
    query = {'q': text, 'limit': FIRST, 'format': 'jsonv2', 'addressdetails': 1, **position}
    answer = quality.get(f'{base}/autocomplete?' + urllib.parse.urlencode(query))
    return [((float(r['lat']), float(r['lon'])), r['address'].get('house_number'), r['address'].get('road')
             or r['address'].get('pedestrian'), r.get('name')) for r in answer or []]


def typed(quality, base, text, want, position):
    """-> the number of letters after which it is shown first, or None; whether it is shown at 60 %"""
    most = int(SHARE * len(text))
    first = None
    last = False
    for letters in range(1, most + 1):
        last = any(quality.hit(answer, *want) for answer in suggestions(quality, base, text[:letters], position))
        if last and first is None:
            first = letters
    return first, last


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('extract')
    ap.add_argument('server')
    ap.add_argument('-n', type=int, default=150)
    ap.add_argument('--seed', type=int, default=7)
    ap.add_argument('--near', action='store_true')
    ap.add_argument('--show')
    ap.add_argument('--script', default=SCRIPT)
    a = ap.parse_args()
    quality = load_module(a.script)
    base = a.server.split('=', 1)[1].split(':', 1)[1]
    addresses, streets, places = quality.load(a.extract)
    cases = quality.build(addresses, streets, places, a.n, random.Random(a.seed))
    names = Names(quality, streets, places)
    print(f"{'row':28}{'n':>5}{'by 60 %':>10}{'at 60 %':>10}{'median':>10}{'of all':>10}")
    for row, items in rows(cases).items():
        rnd = random.Random(a.seed)
        positions = [beside(want[0], rnd) if a.near else {} for _, want in items]
        found = [(text, *typed(quality, base, text, want, position)) for (text, want), position in zip(items, positions)]
        by = sum(first is not None for _, first, _ in found)
        at = sum(last for _, _, last in found)
        median = statistics.median(first / len(text) if first else 1 for text, first, _ in found)
        known = [names.share(text, position) for (text, want), position in zip(items, positions) if text == want[3]]
        of_all = f'{100 * statistics.mean(known):10.1f}' if known else ''
        print(f'{row:28}{len(items):5}{100 * by / len(items):10.1f}{100 * at / len(items):10.1f}{100 * median:10.0f}{of_all}', flush=True)
        if a.show == row:
            for text, first, _ in found:
                if first is None:
                    print('   MISS', repr(text[:int(SHARE * len(text))]), 'of', repr(text))


if __name__ == '__main__':
    sys.exit(main())
