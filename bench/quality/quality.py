#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures how often a geocoder finds the right thing, on addresses, streets and places that an extract holds.

usage: quality.py EXTRACT.osm.pbf NAME=KIND:BASE_URL ... [-n 150] [--seed 7] [--show VARIANT] [--json FILE]
or:    ./ortelius quality EXTRACT.osm.pbf [the same options], which imports and serves the extract first

KIND is nominatim or photon. The truth comes from the extract (read by osmium). The queries are made from it by rule, so that no
server can have seen them. Prints hit@1 and hit@5 in percent, a row a variant, two columns a server.

A hit is an answer within 120 m of the object (of a street: within 1500 m and of its name; of a place: within 6 km and of its name).
Where one text means several objects, any of them counts. A 'made-up street' wants neither a street nor a house; the town alone is
fine. A 'missing number' wants the street. A request that fails is a miss, is told on stderr, and makes the exit code 1.
"""
import argparse
import json
import random
import re
import sys
from concurrent.futures import ThreadPoolExecutor

import servers
from extract import load
from geo import fold, km
from queries import NOTHING, build


def ask(kind, base, parameters):
    """The results as (point, house number, road, name), the best first."""
    if kind == 'nominatim':
        return [of_nominatim(result) for result in ask_nominatim(base, parameters)]
    return [of_photon(feature) for feature in ask_photon(base, parameters)]


def ask_nominatim(base, parameters):
    path = '/reverse' if 'lat' in parameters else '/search'
    answer = servers.get_json(base, path, {**parameters, 'format': 'jsonv2', 'addressdetails': 1})
    if isinstance(answer, list):
        return answer
    return [answer] if 'lat' in answer else []


def of_nominatim(result):
    address = result.get('address', {})
    road = address.get('road') or address.get('pedestrian')
    return (float(result['lat']), float(result['lon'])), address.get('house_number'), road, result.get('name')


def ask_photon(base, parameters):
    if 'street' in parameters:
        number, _, street = parameters['street'].partition(' ')
        parts = {'housenumber': number, 'street': street, 'city': parameters['city'], 'limit': 10}
        return servers.get_json(base, '/structured', parts)['features']
    if 'lat' in parameters:
        return servers.get_json(base, '/reverse', parameters)['features']
    return servers.get_json(base, '/api', {**parameters, 'limit': 10})['features']


def of_photon(feature):
    properties = feature['properties']
    lon, lat = feature['geometry']['coordinates'][:2]
    return (lat, lon), properties.get('housenumber'), properties.get('street'), properties.get('name')


def hit(answer, accepted, radius, wanted, name):
    """Whether an answer is right; wanted is a house number, or of reverse a set of (street, number)."""
    point, number, road, title = answer
    if accepted is NOTHING:
        return not number and not road
    if isinstance(wanted, set):
        return any(number and re.search(rf'(^|[;,\s]){re.escape(one)}([;,\s]|$)', number)
                   and (not road or fold(road) == fold(street)) for street, one in wanted)
    if not any(km(point, other) <= radius for other in accepted):
        return False
    if wanted is not None:
        return bool(number) and wanted.lower() in re.split(r'[;,\s]+', number.lower())
    return name is None or fold(name) == fold(road or '') or fold(name) in fold(title or '')


def hits(answers, want):
    """Whether the first answer is right, and whether one of the first five is; answers is None where the request failed."""
    if answers is None:
        return False, False
    if want[0] is NOTHING and not answers:
        return True, True
    right = [hit(answer, *want) for answer in answers[:5]]
    return bool(right) and right[0], any(right)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('extract')
    parser.add_argument('servers', nargs='+', metavar='NAME=KIND:URL')
    parser.add_argument('-n', type=int, default=150, help='cases a row at most; 150 by default')
    parser.add_argument('--seed', type=int, default=7, help='of the lot by which cases are drawn; 7 by default')
    parser.add_argument('--show', metavar='VARIANT', help='print the misses of a row')
    parser.add_argument('--json', metavar='FILE', help='write hit@1 in percent by row and server')
    arguments = parser.parse_intermixed_args()
    try:
        asked = [servers.parse(server) for server in arguments.servers]
    except ValueError as wrong:
        parser.error(str(wrong))
    cases = build(*load(arguments.extract), arguments.n, random.Random(arguments.seed))
    return measure(cases, asked, arguments.show, arguments.json)


def measure(cases, asked, shown, json_file):
    failures = servers.Failures()

    def answers_to(kind, base, parameters):
        try:
            return ask(kind, base, parameters)
        except servers.Failed as failed:
            failures.add(failed)
            return None

    print(f"{'variant':36}{'n':>5}" + ''.join(f'{name + "@1":>12}{name + "@5":>12}' for name, _, _ in asked))
    totals = {name: [0, 0, 0] for name, _, _ in asked}
    shares = {}
    for variant, items in cases.items():
        row = f'{variant:36}{len(items):5}'
        for name, kind, base in asked:
            with ThreadPoolExecutor(4) as pool:
                answers = list(pool.map(lambda item: answers_to(kind, base, item[0]), items))
            counted = [hits(answer, want) for (_, *want), answer in zip(items, answers)]
            first, five = sum(one for one, _ in counted), sum(any_ for _, any_ in counted)
            for (parameters, *_), answer, (one, _) in zip(items, answers, counted):
                if shown == variant and not one:
                    print('   MISS', name, parameters, '->', (answer or [])[:2])
            row += f'{100 * first / len(items):12.1f}{100 * five / len(items):12.1f}'
            shares[f'{variant}|{name}'] = round(100 * first / len(items), 1)
            totals[name] = [total + more for total, more in zip(totals[name], (first, five, len(items)))]
        print(row, flush=True)
    print(f"{'ALL':36}{'':5}" + ''.join(f'{100 * first / n:12.1f}{100 * five / n:12.1f}' for first, five, n in totals.values()))
    if json_file:
        with open(json_file, 'w', encoding='utf-8') as out:
            json.dump(shares, out, indent=1)
    return failures.report()


if __name__ == '__main__':
    sys.exit(main())
