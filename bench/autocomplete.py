#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Type what quality.py asks for letter by letter, and tell how soon /autocomplete shows it among the first five.

usage: autocomplete.py EXTRACT.osm.pbf NAME=KIND:BASE_URL [-n 150] [--seed 7] [--show ROW] [--script quality.py]
or:    ./ortelius quality --script bench/autocomplete.py EXTRACT.osm.pbf [the same options]

Streets, places and what counts as a hit are quality.py's own. A text is typed from its first character on, without
a preferred position; spaces and commas count as letters. 'by 60 %': shown at some point before three fifths of the text are typed
(rounded down); 'at 60 %': shown at that very point; 'median': the share of the text after which half of all are shown.
"""
import argparse
import importlib.util
import os
import random
import statistics
import sys
import urllib.parse

SHARE = .6
FIRST = 5
SCRIPT = os.environ.get('ORTELIUS_QUALITY_SCRIPT', os.path.join(os.path.dirname(__file__), '../../shared/tools/quality.py'))


def load_module(path):
    spec = importlib.util.spec_from_file_location('quality', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows(cases):
    """What is typed: row -> list of (text, what quality.py wants of an answer)."""
    streets = [(params['q'], want) for params, *want in cases['street, city']]
    return {
        'place': [(params['q'], want) for params, *want in cases['place']],
        'street, city': streets,
        'street alone': [(want[3], want) for _, want in streets],
    }


def suggestions(quality, base, text):
    query = {'q': text, 'limit': FIRST, 'format': 'jsonv2', 'addressdetails': 1}
    answer = quality.get(f'{base}/autocomplete?' + urllib.parse.urlencode(query))
    return [((float(r['lat']), float(r['lon'])), r['address'].get('house_number'), r['address'].get('road')
             or r['address'].get('pedestrian'), r.get('name')) for r in answer or []]


def typed(quality, base, text, want):
    """-> the number of letters after which it is shown first, or None; whether it is shown at 60 %"""
    most = int(SHARE * len(text))
    first = None
    last = False
    for letters in range(1, most + 1):
        last = any(quality.hit(answer, *want) for answer in suggestions(quality, base, text[:letters]))
        if last and first is None:
            first = letters
    return first, last


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('extract')
    ap.add_argument('server')
    ap.add_argument('-n', type=int, default=150)
    ap.add_argument('--seed', type=int, default=7)
    ap.add_argument('--show')
    ap.add_argument('--script', default=SCRIPT)
    a = ap.parse_args()
    quality = load_module(a.script)
    base = a.server.split('=', 1)[1].split(':', 1)[1]
    cases = quality.build(*quality.load(a.extract), a.n, random.Random(a.seed))
    print(f"{'row':28}{'n':>5}{'by 60 %':>10}{'at 60 %':>10}{'median':>10}")
    for row, items in rows(cases).items():
        found = [(text, *typed(quality, base, text, want)) for text, want in items]
        by = sum(first is not None for _, first, _ in found)
        at = sum(last for _, _, last in found)
        median = statistics.median(first / len(text) if first else 1 for text, first, _ in found)
        print(f'{row:28}{len(items):5}{100 * by / len(items):10.1f}{100 * at / len(items):10.1f}{100 * median:10.0f}', flush=True)
        if a.show == row:
            for text, first, _ in found:
                if first is None:
                    print('   MISS', repr(text[:int(SHARE * len(text))]), 'of', repr(text))


if __name__ == '__main__':
    sys.exit(main())
