#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Asks servers what people type into a map's search box, and counts how often the right thing comes first.

    natural.py FILE EXTRACT=KIND:URL ... [--show] [--json FILE]

FILE has a query a line: {"id", "extract", "params": {"q": …}, "expect": {…}, "why"}. KIND is nominatim (/search) or photon (/api).
Queries on an extract without a server are skipped. Prints per extract and in all how many queries there are, how many had a right
answer first, among the first three, none although there is one, and a wrong one only. A query that should find nothing counts as
right first if it does. --show prints each failure with the answer. Ends with 0 if none failed.

expect is one of
  first_any                 the first is one of these objects
  top3_any                  one of the first three is one of these
  first_category and in     the first is of this category (or one of a list of them) and lies within [west, south, east, north]
  none_finer_than           no result has a place_rank above
  none                      there is no result
"""
import argparse
import json
import sys

import results as plain
import servers

LIMIT = 10
WORLD = -180, -90, 180, 90


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('file')
    parser.add_argument('servers', nargs='+', metavar='EXTRACT=KIND:URL')
    parser.add_argument('--show', action='store_true', help='print each failure with the answer')
    parser.add_argument('--json', metavar='FILE', help='write the answer to each query, a JSON line a query')
    arguments = parser.parse_intermixed_args()
    try:
        asked = {name.removesuffix('.osm.pbf'): (kind, url) for name, kind, url in map(servers.parse, arguments.servers)}
    except ValueError as wrong:
        parser.error(str(wrong))
    with open(arguments.file, encoding='utf-8') as lines:
        cases = [json.loads(line) for line in lines if line.strip()]
    record = open(arguments.json, 'w', encoding='utf-8') if arguments.json else None
    rows, skipped = {}, 0
    for case in cases:
        if case['extract'] not in asked:
            skipped += 1
            continue
        found, trouble = ask(*asked[case['extract']], case['params'])
        verdict = 'nothing' if trouble else judge(found, case['expect'])
        has_passed = verdict == 'first' or verdict == 'three' and 'top3_any' in case['expect']
        rows.setdefault(case['extract'], []).append((verdict, has_passed))
        if record:
            line = {'id': case['id'], 'verdict': trouble or verdict, 'passed': has_passed, 'results': found[:5]}
            record.write(json.dumps(line, ensure_ascii=False) + '\n')
        if trouble:
            print(f"{case['id']}: {trouble}", file=sys.stderr)
        if arguments.show and not has_passed:
            show(case, found, trouble or verdict)
    everything = [row for extract in rows.values() for row in extract]
    for extract, verdicts in [*rows.items(), ('in all', everything)]:
        report(extract, verdicts)
    failed = sum(not has_passed for _, has_passed in everything)
    print(f'{len(everything) - failed} passed, {failed} failed, {skipped} skipped')
    return 1 if failed else 0


def ask(kind, url, params):
    """The results, and why there is no answer."""
    path, asked = ('/api', {'q': params['q'], 'limit': LIMIT}) if kind == 'photon' else ('/search', {'format': 'jsonv2', 'limit': LIMIT, **params})
    try:
        return plain.of_answer(servers.get_json(url, path, asked)), None
    except servers.Failed as failed:
        return [], str(failed)


def judge(found, expect):
    """'first', 'three' (right, but second or third), 'nothing' or 'wrong'."""
    if expect.get('none'):
        return 'wrong' if found else 'first'
    if 'none_finer_than' in expect:
        return 'wrong' if any(result['rank'] > expect['none_finer_than'] for result in found) else 'first'
    if not found:
        return 'nothing'
    right = [is_right(result, expect) for result in found[:3]]
    return 'first' if right[0] else 'three' if any(right) else 'wrong'


def is_right(result, expect):
    if 'first_category' in expect:
        categories = expect['first_category']
        west, south, east, north = expect.get('in', WORLD)
        return (result['category'] in ([categories] if isinstance(categories, str) else categories)
                and west <= result['lon'] <= east and south <= result['lat'] <= north)
    return result['ref'] in expect.get('first_any', expect.get('top3_any', ()))


def report(extract, verdicts):
    counts = {verdict: sum(came == verdict for came, _ in verdicts) for verdict in ('first', 'three', 'nothing', 'wrong')}
    print(f"{extract:24} n {len(verdicts):3}   first {counts['first']:3}   among three {counts['first'] + counts['three']:3}   "
          f"nothing {counts['nothing']:3}   wrong {counts['wrong']:3}")


def show(case, found, verdict):
    expect = ' '.join(f'{key}={json.dumps(value, ensure_ascii=False)}' for key, value in case['expect'].items())
    print(f"{case['id']} [{verdict}] \"{case['params']['q']}\": {case.get('why', '')}\n    wanted {expect[:150]}")
    for result in found[:3]:
        print(f"    {result['ref'] or '':13} {result['category']:28} {result['rank']:2} {result['label'][:110]}")
    if not found:
        print('    nothing')


if __name__ == '__main__':
    sys.exit(main())
