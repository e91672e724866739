#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures how far scores and states of a batch can be trusted: a table of the share of right answers by score and by state.

usage: reliability.py EXTRACT.osm.pbf=BASE_URL ... [-n 150] [--seed 7] [--show N]

Sends the queries that quality.py makes from each extract to the /batch of a running service, but for positions, and counts what is right as quality.py does.
A row that finds nothing has no score and is not counted among scores.
"""
import argparse
import json
import random
import sys
from collections import defaultdict

import servers
from extract import load
from quality import hit
from queries import build

BANDS = .95, .9, .8, .7, .6, .5, 0
COLUMNS = 'latitude', 'longitude', 'result_housenumber', 'result_street', 'result_name', 'result_score', 'result_status'


def rows(cases):
    """The queries that a batch can ask, each with what is right."""
    return [(parameters, want) for items in cases.values() for parameters, *want in items if 'lat' not in parameters]


def ask(base, asked):
    lines = '\n'.join(json.dumps(parameters, ensure_ascii=False) for parameters in asked).encode()
    answer = servers.get(base, '/batch', {'result_columns': COLUMNS}, lines, {'Content-Type': 'application/x-ndjson'}, 'POST')
    return [json.loads(line) for line in answer.splitlines()]


def is_right(answer, want):
    point = float(answer['latitude']), float(answer['longitude'])
    found = point, answer.get('result_housenumber'), answer.get('result_street'), answer.get('result_name') or answer.get('result_street')
    return hit(found, *want)


def band(score):
    return next(least for least in BANDS if score >= least)


class Counts:
    """The rows and the right ones by score and by state."""

    def __init__(self):
        self.by_band = defaultdict(lambda: [0, 0])
        self.by_status = defaultdict(lambda: [0, 0])
        self.misses = []

    def add(self, parameters, answer, want):
        if answer.get('latitude') in (None, ''):
            return
        right = is_right(answer, want)
        score = float(answer['result_score'])
        for counts, key in ((self.by_band, band(score)), (self.by_status, answer['result_status'])):
            counts[key][0] += 1
            counts[key][1] += right
        if not right and answer['result_status'] == 'ok':
            self.misses.append((score, parameters, answer))

    def print(self, shown):
        for title, counts in (('score at least', self.by_band), ('state', self.by_status)):
            print(f'{title:16}{"rows":>8}{"right %":>10}')
            for key in sorted(counts, key=str, reverse=True):
                n, right = counts[key]
                print(f'{key!s:16}{n:8}{100 * right / n:10.1f}')
        for score, parameters, answer in sorted(self.misses, key=lambda miss: -miss[0])[:shown]:
            print('  ', score, json.dumps(parameters, ensure_ascii=False), '->',
                  ', '.join(str(answer.get(column) or '') for column in COLUMNS[2:5]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('servers', nargs='+', metavar='EXTRACT=URL')
    parser.add_argument('-n', type=int, default=150, help='cases a row at most; 150 by default')
    parser.add_argument('--seed', type=int, default=7, help='of the lot by which cases are drawn; 7 by default')
    parser.add_argument('--show', type=int, default=0, metavar='N', help='print so many wrong rows that were ok')
    arguments = parser.parse_args()
    counts = Counts()
    for server in arguments.servers:
        extract, equals, base = server.partition('=')
        if not equals:
            parser.error(f'a server is given as EXTRACT=URL, got "{server}"')
        asked = rows(build(*load(extract), arguments.n, random.Random(arguments.seed)))
        for (parameters, want), answer in zip(asked, ask(base.rstrip('/'), [parameters for parameters, _ in asked]), strict=True):
            counts.add(parameters, answer, want)
    counts.print(arguments.show)


if __name__ == '__main__':
    sys.exit(main())
