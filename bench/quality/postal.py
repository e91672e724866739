#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Asks for full postal addresses, written as their country writes them, made from an extract's own address tags.

    postal.py EXTRACT.osm.pbf BASE_URL COUNTRY [-n 150] [--seed 77] [--state AL:Alabama] [--show N]

COUNTRY is one of us, ca, gb, it, pt, dk, de, fi, cz, nl, fo, ad. The forms have the postcode, the state (as a code and by name) and
the country where that country writes them; in one line, without commas, in capitals. A hit is a house within 120 m. Prints a row a
form; --show prints the first N misses of each. A request that fails is a miss and makes the exit code 1.
"""
import argparse
import random
import sys
from concurrent.futures import ThreadPoolExecutor

import servers
from extract import features
from geo import km

COUNTRIES = {
    'us': ['USA', 'United States', 'United States of America'], 'ca': ['Canada'], 'gb': ['United Kingdom', 'UK'], 'it': ['Italia', 'Italy'],
    'pt': ['Portugal'], 'dk': ['Danmark', 'Denmark'], 'de': ['Deutschland', 'Germany'], 'fi': ['Suomi', 'Finland'],
    'cz': ['Česko', 'Czech Republic'], 'nl': ['Nederland'], 'fo': ['Faroe Islands'], 'ad': ['Andorra']}
NUMBER_FIRST = 'us', 'ca', 'gb'
MOST_KM = .12


class Address:
    """An address of an extract and the ways to write it."""

    def __init__(self, tags, point, country, state):
        self.number, self.street, self.city = (tags['addr:' + key] for key in ('housenumber', 'street', 'city'))
        self.postcode = tags.get('addr:postcode', '')
        self.point = point
        self.country = country
        self.code, _, self.state = state.partition(':')

    def house(self):
        return f'{self.number} {self.street}' if self.country in NUMBER_FIRST else f'{self.street} {self.number}'

    def town(self, state):
        if self.country in ('us', 'ca'):
            return f'{self.city}, {state} {self.postcode}'.strip()
        if self.country == 'gb':
            return f'{self.city}, {self.postcode}' if self.postcode else self.city
        return f'{self.postcode} {self.city}'.strip()

    def forms(self):
        names = COUNTRIES[self.country]
        in_one = f'{self.house()} {self.town(self.code)} {names[-1]}'.replace(',', '')
        forms = {
            'postal': f'{self.house()}, {self.town(self.code)}',
            'with country': f'{self.house()}, {self.town(self.code)}, {names[0]}',
            'no commas': in_one,
            'capitals, no postcode': f'{self.house()}, {self.city}{", " + self.code if self.code else ""}'.upper(),
            'one box, capitals, all': in_one.upper()}
        if self.state:
            forms['state by name'] = f'{self.house()}, {self.town(self.state)}'
        return forms


def vertex(geometry):
    """A point of a geometry as (lat, lon): of an outline its middle vertex."""
    part = geometry['coordinates']
    while isinstance(part[0], list):
        part = part[len(part) // 2] if isinstance(part[0][0], (int, float)) else part[0]
    return part[1], part[0]


def load(pbf, country, state):
    return [Address(tags, vertex(geometry), country, state) for tags, geometry in features(pbf, 'nw/addr:housenumber')
            if all(tags.get('addr:' + key) for key in ('housenumber', 'street', 'city'))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('extract')
    parser.add_argument('base')
    parser.add_argument('country', choices=sorted(COUNTRIES))
    parser.add_argument('-n', type=int, default=150, help='addresses a form; 150 by default')
    parser.add_argument('--seed', type=int, default=77, help='of the lot by which addresses are drawn; 77 by default')
    parser.add_argument('--state', default='', metavar='CODE:NAME', help='the state that all addresses lie in')
    parser.add_argument('--show', type=int, default=0, metavar='N', help='print the first misses of each form')
    arguments = parser.parse_args()
    addresses = load(arguments.extract, arguments.country, arguments.state)
    random.Random(arguments.seed).shuffle(addresses)
    return measure(addresses[:arguments.n], arguments.base.rstrip('/'), arguments.show)


def measure(addresses, base, shown):
    failures = servers.Failures()

    def found(asked):
        address, query = asked
        try:
            results = servers.get_json(base, '/search', {'format': 'jsonv2', 'limit': 1, 'addressdetails': 1, 'q': query})
        except servers.Failed as failed:
            failures.add(failed)
            return False, 'failed'
        return (is_hit(address, results[0]), results[0]['display_name']) if results else (False, 'nothing')

    total = hits = 0
    for form in addresses[0].forms() if addresses else ():
        asked = [(address, address.forms()[form]) for address in addresses]
        with ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(found, asked))
        right = sum(ok for ok, _ in answers)
        total, hits = total + len(answers), hits + right
        print(f'{form:24} n {len(answers):4} hit {100 * right / len(answers):5.1f}')
        for (_, query), (_, answer) in [both for both in zip(asked, answers) if not both[1][0]][:shown]:
            print('    ', query, '->', answer)
    print(f'ALL n {total} hit {100 * hits / max(1, total):.1f}')
    return failures.report()


def is_hit(address, result):
    return km(address.point, (float(result['lat']), float(result['lon']))) < MOST_KM and 'house_number' in result.get('address', {})


if __name__ == '__main__':
    sys.exit(main())
