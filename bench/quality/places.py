#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares two exports of places, a JSON object a line: places.py WANTED GOT [--show FIELD] [--rank LO-HI] [--strict]

An export comes from ./ortelius export, or from another geocoder in the same form. A file may be packed (.gz); - is standard input:
    ./ortelius export --data DIR | ./ortelius places WANTED.jsonl.gz -

A line: {"osm":"W34","class":"highway","type":"residential","name":"…","rank_search":26,"rank_address":26,"parent":"R55",
"linked_to":"R9","housenumber":"1","postcode":"9490","country":"li","importance":0.1,"lat":47.1,"lon":9.5,
"address":[{"osm":"R1155956","rank":16,"used":true}, …]}; a key without a value is left out.

Places are matched by osm and class. Prints how many are in both and only in one, and for each field the share that agrees. A
position agrees within 30 m, an importance within 0.01, an address by its used lines with ranks 5 to 25.
"""
import argparse
import gzip
import json
import sys
from contextlib import contextmanager

from geo import meters

FIELDS = ['type', 'admin_level', 'name', 'rank_search', 'rank_address', 'parent', 'linked_to', 'housenumber', 'postcode', 'country',
          'importance', 'point', 'address']
MOST_METERS = 30
MOST_IMPORTANCE = .01
MOST_SHOWN = 100


@contextmanager
def opened(path):
    if path == '-':
        yield sys.stdin
    else:
        with gzip.open(path, 'rt', encoding='utf-8') if path.endswith('.gz') else open(path, encoding='utf-8') as lines:
            yield lines


def load(path):
    """(osm, class) -> place."""
    places = {}
    with opened(path) as lines:
        for number, line in enumerate(lines, 1):
            try:
                place = json.loads(line)
                places[(place['osm'], place['class'])] = place
            except (ValueError, KeyError) as wrong:
                raise SystemExit(f'places.py: {path}, line {number} is no place: {wrong}')
    return places


def value(place, field):
    if field == 'point':
        return place.get('lat'), place.get('lon')
    if field == 'address':
        return sorted((line['rank'], line['osm']) for line in place.get('address', []) if line.get('used') and 4 < line['rank'] < 26)
    return place.get(field)


def same(field, a, b):
    if field == 'point':
        return a == b if None in a + b else meters(a, b) <= MOST_METERS
    if field == 'importance':
        return a is None and b is None or None not in (a, b) and abs(a - b) <= MOST_IMPORTANCE
    return a == b


def compare(want, got, ranks, shown=None):
    """Prints the comparison; returns whether all is the same."""
    chosen = {key: place for key, place in want.items() if place.get('rank_address', 0) in ranks}
    both = [key for key in chosen if key in got]
    missing = [key for key in chosen if key not in got]
    extra = [key for key, place in got.items() if key not in want and place.get('rank_address', 0) in ranks]
    print(f'{len(both)} in both, {len(missing)} missing, {len(extra)} extra')
    for name, keys, places in (('missing', missing, want), ('extra', extra, got)):
        if shown == name:
            for key in keys[:MOST_SHOWN]:
                print('  ', json.dumps(places[key], ensure_ascii=False)[:250])
    differing = {field: 0 for field in FIELDS}
    whole = 0
    for key in both:
        wrong = [field for field in FIELDS if not same(field, value(want[key], field), value(got[key], field))]
        whole += not wrong
        for field in wrong:
            differing[field] += 1
            if shown == field and differing[field] <= MOST_SHOWN:
                print(f'   {key[0]} {key[1]}={want[key].get("type")} {want[key].get("name", "")}: '
                      f'wanted {value(want[key], field)}, got {value(got[key], field)}')
    for field in FIELDS:
        print(f'{field:14}{100 * (1 - differing[field] / max(1, len(both))):6.2f} %')
    print(f'wholly the same {whole} of {len(chosen)}  {100 * whole / max(1, len(chosen)):.2f} %')
    return whole == len(chosen) and not extra


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('wanted')
    parser.add_argument('got')
    parser.add_argument('--show', metavar='FIELD', help='print the differences in this field, or: missing, extra')
    parser.add_argument('--rank', default='0-30', metavar='LO-HI', help='only places whose rank_address is in this range')
    parser.add_argument('--strict', action='store_true', help='end with 1 when anything differs')
    arguments = parser.parse_args()
    low, _, high = arguments.rank.partition('-')
    if not (low.isdigit() and high.isdigit()):
        parser.error(f'--rank needs a range such as 26-30, got "{arguments.rank}"')
    is_same = compare(load(arguments.wanted), load(arguments.got), range(int(low), int(high) + 1), arguments.show)
    return 1 if arguments.strict and not is_same else 0


if __name__ == '__main__':
    sys.exit(main())
