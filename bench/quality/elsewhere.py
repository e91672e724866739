#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Asks for streets of an extract as if they were in towns of the world that it lacks, with number, postcode and town.

    elsewhere.py EXTRACT.osm.pbf BASE_URL [-n 200] [--seed 77] [--show N]

Any answer that is finer than a town is false. Prints a row a town with the share of false answers; --show prints the first N of each.
A town that the extract has says nothing: leave its row out of account. A request that fails counts as false and makes the exit code 1.
"""
import argparse
import random
import sys
from concurrent.futures import ThreadPoolExecutor

import servers
from extract import load

FORMS = {
    'Berlin': '{street} {number}, 10115 Berlin', 'München': '{street} {number}, 80331 München', 'Zürich': '{street} {number}, 8001 Zürich',
    'Wien': '{street} {number}, 1010 Wien', 'Milano': '{street} {number}, 20121 Milano', 'Paris': '{number} {street}, 75001 Paris',
    'Houston': '{number} {street}, Houston, TX 77002', 'New York': '{number} {street}, New York, NY 10001'}
TOWN = 16


def is_false(results):
    """Whether the first answer is finer than a town; a postcode is not."""
    return bool(results) and results[0]['place_rank'] > TOWN and results[0]['type'] != 'postcode'


def ask(streets, base, n, rnd, shown):
    failures = servers.Failures()

    def answer(query):
        try:
            results = servers.get_json(base, '/search', {'format': 'jsonv2', 'limit': 1, 'q': query})
        except servers.Failed as failed:
            failures.add(failed)
            return True, 'failed'
        return is_false(results), results[0]['display_name'] if results else 'nothing'

    total = wrong = 0
    for town, form in FORMS.items():
        drawn = rnd.sample(streets, min(n, len(streets)))
        queries = [form.format(street=street, number=rnd.randint(1, 60)) for street in drawn]
        with ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(answer, queries))
        false = sum(is_wrong for is_wrong, _ in answers)
        total, wrong = total + len(answers), wrong + false
        print(f'{town:10} n {len(answers):4} false {100 * false / max(1, len(answers)):5.1f}')
        for query, (_, name) in [both for both in zip(queries, answers) if both[1][0]][:shown]:
            print('    ', query, '->', name)
    print(f'ALL        n {total:4} false {100 * wrong / max(1, total):5.1f}')
    return failures.report()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('extract')
    parser.add_argument('base')
    parser.add_argument('-n', type=int, default=200, help='streets a town; 200 by default')
    parser.add_argument('--seed', type=int, default=77, help='of the lot by which streets and numbers are drawn; 77 by default')
    parser.add_argument('--show', type=int, default=0, metavar='N', help='print the first false answers of each town')
    arguments = parser.parse_args()
    _, streets, _ = load(arguments.extract)
    return ask(sorted(streets), arguments.base.rstrip('/'), arguments.n, random.Random(arguments.seed), arguments.show)


if __name__ == '__main__':
    sys.exit(main())
