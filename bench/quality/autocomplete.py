#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Types the streets and places of quality.py letter by letter, and measures how soon /autocomplete shows them among the first five.

usage: autocomplete.py EXTRACT.osm.pbf NAME=nominatim:BASE_URL [-n 150] [--seed 7] [--near] [--show ROW]
or:    ./ortelius quality --script autocomplete.py EXTRACT.osm.pbf [the same options]

Cases and hits are those of quality.py. A text is typed from its first character on; spaces and commas count as letters. Without
--near no position is sent; with it one about 2 km beside the wanted object, as from an application with a map.

by 60 %   shown at some point before three fifths of the text are typed (rounded down)
at 60 %   shown at that very point
median    the share of the text after which half of all are shown
of all    the best that names alone allow: five of all names that begin so, drawn by lot, or with --near the five nearest.
          Left out where the text goes on with a town.
"""
import argparse
import bisect
import collections
import math
import random
import re
import statistics
import sys

import quality
import servers
from extract import load
from geo import fold, km
from queries import build

SHARE = .6
FIRST = 5
KM_BESIDE = 2
KM_OF_DEGREE = 111.2


def letters(text):
    return ' '.join(re.findall(r'[^\W_]+', fold(text)))


class Names:
    """All names of streets and places, and where each is."""

    def __init__(self, streets, places):
        self.bearers = collections.defaultdict(list)
        for name, points in streets.items():
            self.bearers[letters(name)] += points
        for tags, point in places:
            self.bearers[letters(tags['name'])].append(point)
        self.sorted = sorted(self.bearers)

    def share(self, name, position):
        """0..1: how likely five of the names that begin as its first 60 % hold it."""
        start = letters(name[:int(SHARE * len(name))])
        end = start + '\U0010ffff'
        begun = self.sorted[bisect.bisect_left(self.sorted, start):bisect.bisect_right(self.sorted, end)]
        if not position:
            return min(1, FIRST / len(begun))
        here = float(position['lat']), float(position['lon'])
        away = {other: min(km(here, point) for point in self.bearers[other]) for other in begun}
        return float(sum(other < away[letters(name)] for other in away.values()) < FIRST)


def rows(cases):
    """The texts to type: row -> list of (text, what quality.hit wants of an answer)."""
    streets = [(params['q'], want) for params, *want in cases['street, city']]
    return {
        'place': [(params['q'], want) for params, *want in cases['place']],
        'street, city': streets,
        'street alone': [(want[3], want) for _, want in streets],
    }


def beside(points, rnd):
    """A position about 2 km from one of some points: in any direction, 2 km in the mean square."""
    lat, lon = rnd.choice(points)
    north, east = (rnd.gauss(0, KM_BESIDE / math.sqrt(2)) / KM_OF_DEGREE for _ in 'ne')
    return {'lat': f'{lat + north:.5f}', 'lon': f'{lon + east / math.cos(math.radians(lat)):.5f}'}


def suggestions(base, text, position):
    query = {'q': text, 'limit': FIRST, 'format': 'jsonv2', 'addressdetails': 1, **position}
    return [quality.of_nominatim(result) for result in servers.get_json(base, '/autocomplete', query)]


def typed(base, text, want, position):
    """-> the number of letters after which it is shown first, or None; whether it is shown at 60 %"""
    most = int(SHARE * len(text))
    first = None
    last = False
    for count in range(1, most + 1):
        last = any(quality.hit(answer, *want) for answer in suggestions(base, text[:count], position))
        if last and first is None:
            first = count
    return first, last


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('extract')
    parser.add_argument('server', metavar='NAME=nominatim:URL')
    parser.add_argument('-n', type=int, default=150, help='cases a row at most; 150 by default')
    parser.add_argument('--seed', type=int, default=7, help='of the lot by which cases are drawn; 7 by default')
    parser.add_argument('--near', action='store_true', help='send a position beside the wanted object')
    parser.add_argument('--show', metavar='ROW', help='print the misses of a row')
    arguments = parser.parse_args()
    try:
        _, _, base = servers.parse(arguments.server)
    except ValueError as wrong:
        parser.error(str(wrong))
    addresses, streets, places = load(arguments.extract)
    cases = build(addresses, streets, places, arguments.n, random.Random(arguments.seed))
    measure(rows(cases), Names(streets, places), base, arguments)


def measure(asked, names, base, arguments):
    print(f"{'row':28}{'n':>5}{'by 60 %':>10}{'at 60 %':>10}{'median':>10}{'of all':>10}")
    for row, items in asked.items():
        rnd = random.Random(arguments.seed)
        positions = [beside(want[0], rnd) if arguments.near else {} for _, want in items]
        found = [(text, *typed(base, text, want, position)) for (text, want), position in zip(items, positions)]
        by = sum(first is not None for _, first, _ in found)
        at = sum(last for _, _, last in found)
        median = statistics.median(first / len(text) if first else 1 for text, first, _ in found)
        known = [names.share(text, position) for (text, want), position in zip(items, positions) if text == want[3]]
        of_all = f'{100 * statistics.mean(known):10.1f}' if known else ''
        print(f'{row:28}{len(items):5}{100 * by / len(items):10.1f}{100 * at / len(items):10.1f}{100 * median:10.0f}{of_all}', flush=True)
        if arguments.show == row:
            for text, first, _ in found:
                if first is None:
                    print('   MISS', repr(text[:int(SHARE * len(text))]), 'of', repr(text))


if __name__ == '__main__':
    sys.exit(main())
