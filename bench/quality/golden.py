#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Records a server's answers, and compares a server with answers that were recorded before.

golden.py check  GOLDEN.jsonl.gz BASE_URL [--show FIELD] [--limit N]   compares a running server with recorded answers
golden.py record REQUESTS.txt    BASE_URL OUT.jsonl.gz                 records; a line of REQUESTS is HEADERS-AS-JSON<TAB>PATH?QUERY

Compared is, each as a share of the requests that it applies to:
  status      the HTTP status
  type        the content type
  keys        the keys (paths) in the envelope and the first result
  first       the OSM object of the first result (or that there is none)
  results     the OSM objects of all results, in any order
  name        the display_name of the first result
  address     its address parts and their order
  category    its category or class, and its type
  rank        its place_rank and addresstype
  point       its position, within 30 m
  box         its bounding box, within 1e-4 degrees
  error       the body of an error
name to box count only where the first result is the same object. place_id, importance, licence and times are not compared: they
belong to one database. check ends with 0 whatever differs; --strict makes any difference exit code 1.
"""
import argparse
import gzip
import json
import sys
import urllib.error
import urllib.request
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor

from geo import meters
from views import view

FIELDS = 'status type error keys first results name address category rank point box'.split()
DICTIONARIES = 'address', 'extratags', 'namedetails', 'names', 'geojson', 'geometry', 'hierarchy', 'addresstags'
MOST_METERS = 30
MOST_DEGREES = 1e-4
MOST_SHOWN = 200
TIMEOUT_SECONDS = 30


def fetch(base, headers, path):
    """Status, content type and body; errors are answers too, and status 0 is a connection that broke."""
    request = urllib.request.Request(base + path, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
            return answer.status, answer.headers.get('content-type', ''), answer.read().decode('utf-8', 'replace')
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get('content-type', ''), error.read().decode('utf-8', 'replace')
    except Exception as broken:
        return 0, '', f'{type(broken).__name__}: {broken}'


def record(requests, base, out):
    with open(requests, encoding='utf-8') as lines:
        rows = [line.rstrip('\n').split('\t') for line in lines if line.strip()]
    with gzip.open(out, 'wt', encoding='utf-8') as file, ThreadPoolExecutor(3) as pool:
        answers = pool.map(lambda row: fetch(base, json.loads(row[0]), row[1]), rows)
        for (headers, path), (status, kind, body) in zip(rows, answers):
            answer = {'headers': json.loads(headers), 'path': path, 'status': status, 'type': kind, 'body': body}
            file.write(json.dumps(answer, ensure_ascii=False) + '\n')
    print(len(rows), 'requests recorded')
    return 0


def keys(value, depth=0):
    found = set()
    if isinstance(value, dict):
        for key, inner in value.items():
            found.add(key)
            if depth < 1 and key not in DICTIONARIES:
                found |= {f'{key}.{deeper}' for deeper in keys(inner, depth + 1)}
    return found


def osm(result):
    """W123; for what is no OSM object its category and name."""
    kind = result.get('osm_type')
    if kind:
        return f"{str(kind)[0].upper()}{result.get('osm_id')}"
    return f"{result.get('category', result.get('class', result.get('osm_key')))}:{result.get('display_name', '')}"


def compare(want, got):
    """field -> (whether it is the same, what was wanted, what came), of the fields that apply."""
    status, kind, body = got
    found = {}

    def say(field, wanted, came, ok=None):
        found[field] = (wanted == came if ok is None else ok, wanted, came)
    say('status', want['status'], status)
    say('type', plain_type(want['type']), plain_type(kind))
    try:
        wanted_envelope, wanted, wanted_error = view(want['type'], want['body'])
    except Exception:
        return found  # a recorded answer that no client can read either
    try:
        envelope, results, error = view(kind, body)
    except Exception as unreadable:
        envelope, results, error = set(), [], f'unreadable: {unreadable}'
    if wanted_error is not None:
        say('error', wanted_error, error)
        return found
    say('first', osm(wanted[0]) if wanted else None, osm(results[0]) if results else None)
    if len(wanted) > 1 or len(results) > 1:
        say('results', sorted(map(osm, wanted)), sorted(map(osm, results)))
    if wanted and results:
        say('keys', sorted(wanted_envelope | keys(wanted[0])), sorted(envelope | keys(results[0])))
        if osm(wanted[0]) == osm(results[0]):
            compare_result(say, wanted[0], results[0])
    return found


def plain_type(content_type):
    return content_type.replace(' ', '').lower()


def compare_result(say, want, got):
    if 'display_name' in want:
        say('name', want['display_name'], got.get('display_name'))
    if isinstance(want.get('address'), dict):
        say('address', list(want['address'].items()), list(got['address'].items()) if isinstance(got.get('address'), dict) else None)
    say('category', category(want), category(got))
    if 'place_rank' in want or 'addresstype' in want:
        say('rank', [str(want.get('place_rank')), want.get('addresstype')], [str(got.get('place_rank')), got.get('addresstype')])
    if 'lat' in want:
        near = 'lat' in got and meters(point(want), point(got)) <= MOST_METERS
        say('point', [want['lat'], want['lon']], [got.get('lat'), got.get('lon')], near)
    if want.get('boundingbox'):
        wanted, came = box(want), box(got)
        same = len(came) == 4 and all(abs(a - b) <= MOST_DEGREES for a, b in zip(wanted, came))
        say('box', wanted, came, same)


def category(result):
    return [result.get('category', result.get('class', result.get('osm_key'))), result.get('type', result.get('osm_value'))]


def point(result):
    return float(result['lat']), float(result['lon'])


def box(result):
    edges = result.get('boundingbox') or []
    return [float(edge) for edge in (edges.split(',') if isinstance(edges, str) else edges)]


def check(golden, base, shown, limit, strict):
    with gzip.open(golden, 'rt', encoding='utf-8') as lines:
        rows = [json.loads(line) for line in lines][:limit]
    by_field, by_path = defaultdict(lambda: [0, 0]), defaultdict(lambda: [0, 0])
    left_to_show = MOST_SHOWN
    with ThreadPoolExecutor(4) as pool:
        for want, got in zip(rows, pool.map(lambda row: fetch(base, row['headers'], row['path']), rows)):
            compared = compare(want, got)
            for field, (ok, wanted, came) in compared.items():
                count(by_field[field], ok)
                if not ok and shown in (field, 'all') and left_to_show:
                    left_to_show -= 1
                    print(f"{field}: {want['path']}\n   wanted {short(wanted)}\n   got    {short(came)}")
            count(by_path[want['path'].split('?')[0]], all(ok for ok, _, _ in compared.values()))
    for field in FIELDS:
        if field in by_field:
            print(f'{field:10}{share(by_field[field])}')
    for path, counted in sorted(by_path.items()):
        print(f'all the same, {path:12}{share(counted)}')
    everything = [sum(column) for column in zip(*by_path.values())] or [0, 0]
    print(f'all the same              {share(everything)}')
    return 1 if strict and everything[0] < everything[1] else 0


def count(counted, ok):
    counted[0] += ok
    counted[1] += 1


def share(counted):
    same, n = counted
    return f'{same:6} of {n:5}  {100 * same / max(1, n):5.1f} %'


def short(value):
    return json.dumps(value, ensure_ascii=False)[:400]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest='verb', required=True)
    checking = verbs.add_parser('check')
    checking.add_argument('golden')
    checking.add_argument('base')
    checking.add_argument('--show', metavar='FIELD', help="print the differences in this field ('all': in every field)")
    checking.add_argument('--limit', type=int, help='compare the first so many only')
    checking.add_argument('--strict', action='store_true', help='end with 1 when anything differs')
    recording = verbs.add_parser('record')
    recording.add_argument('requests')
    recording.add_argument('base')
    recording.add_argument('out')
    arguments = parser.parse_args()
    base = arguments.base.rstrip('/')
    if arguments.verb == 'check':
        return check(arguments.golden, base, arguments.show, arguments.limit, arguments.strict)
    return record(arguments.requests, base, arguments.out)


if __name__ == '__main__':
    sys.exit(main())
