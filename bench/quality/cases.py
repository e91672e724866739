#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Asks servers the questions of a folder of cases, and compares the answers with what is expected.

    cases.py FOLDER WORLD_URL [EXTRACT=URL ...] [--kind KIND] [--show] [--json FILE]

FOLDER holds cases.jsonl, a case a line, and hand-made maps, *.osm, all of which are merged in world.osm. WORLD_URL serves
world.osm; EXTRACT=URL serves the extract of that name, such as liechtenstein-2026=http://localhost:8080. Cases on an extract
without a server are skipped. Prints for each kind how many cases and controls there are and how many pass; a control is a case
that passed when it was written. --show prints each failure with the answer. Ends with 0 if all pass.

A case: id, kind, map (a hand-made map or an extract), get (the path), params, expect, why; for a batch also method, body, form.
expect, all of which must hold:
  first, first_any       the first result is this object, or one of these
  top3, contains         this object is among the first three, or anywhere
  order                  these objects come in this order
  none                   there is no result
  none_finer_than        no result has a place_rank above
  first_category         the first result is of this category, or one of these
  first_name             the first result has this name
  near                   the first result lies within [lat, lon, meters]
  rows                   one expectation for each row of a batch
"""
import argparse
import csv
import json
import os
import sys
import uuid

import results as plain
import servers
from geo import meters

WITH_FORMAT = '/search', '/autocomplete', '/reverse', '/lookup'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder')
    parser.add_argument('world_url')
    parser.add_argument('extracts', nargs='*', metavar='EXTRACT=URL')
    parser.add_argument('--kind', help='only this kind, or several parted by commas')
    parser.add_argument('--show', action='store_true', help='print each failure with the answer')
    parser.add_argument('--json', metavar='FILE', help='write the answer to each case, a JSON line a case')
    arguments = parser.parse_intermixed_args()
    urls = {}
    for extract in arguments.extracts:
        name, equals, url = extract.partition('=')
        if not equals:
            parser.error(f'an extract is given as NAME=URL, got "{extract}"')
        urls[name.removesuffix('.osm.pbf')] = url.rstrip('/')
    cases = read_cases(arguments.folder, arguments.kind)
    if not cases:
        parser.error(f'no cases of kind "{arguments.kind}" in {arguments.folder}')
    record = open(arguments.json, 'w', encoding='utf-8') if arguments.json else None
    rows, skipped = {}, 0
    for case in cases:
        is_hand_made = case['map'].endswith('.osm')
        url = arguments.world_url.rstrip('/') if is_hand_made else urls.get(case['map'].removesuffix('.osm.pbf'))
        if url is None:
            skipped += 1
            continue
        found, trouble = ask(url, case)
        wrong = trouble or judge(found, case['expect'])
        is_control = case.get('control', False)
        row = rows.setdefault(case['kind'], [0, 0, 0, 0])
        row[2 if is_control else 0] += 1
        row[3 if is_control else 1] += not wrong
        if record:
            line = {'id': case['id'], 'control': is_control, 'passed': not wrong, 'results': found[:8]}
            record.write(json.dumps(line, ensure_ascii=False) + '\n')
        if wrong and arguments.show:
            show(case, found, wrong)
    report(rows, skipped)
    return 0 if all(row[0] == row[1] and row[2] == row[3] for row in rows.values()) else 1


def read_cases(folder, kinds):
    with open(os.path.join(folder, 'cases.jsonl'), encoding='utf-8') as lines:
        cases = [json.loads(line) for line in lines if line.strip()]
    return [case for case in cases if not kinds or case['kind'] in kinds.split(',')]


def ask(url, case):
    """The results, and why there is no answer; of a batch a list of results for each row."""
    parameters, headers, data = dict(case['params']), {}, None
    if case['get'] in WITH_FORMAT:
        parameters.setdefault('format', 'jsonv2')
    if 'body' in case:
        headers['Content-Type'], data = body_of(case)
    try:
        text = servers.get(url, case['get'], parameters, data, headers, case.get('method', 'GET'))
        return (batch_rows(case, text) if 'body' in case else plain.of_answer(json.loads(text))), None
    except (servers.Failed, ValueError) as failed:
        return [], str(failed)


def body_of(case):
    """Content type and bytes of a body: JSON lines as they are, a table as a form with its fields."""
    if 'form' not in case:
        return 'application/x-ndjson', case['body'].encode()
    boundary = uuid.uuid4().hex
    fields = [(name, None, value) for name, values in case['form'].items() for value in (values if isinstance(values, list) else [values])]
    parts = []
    for name, file, value in fields + [('data', 'data.csv', case['body'])]:
        disposition = f'form-data; name="{name}"' + (f'; filename="{file}"' if file else '')
        parts.append(f'--{boundary}\r\nContent-Disposition: {disposition}\r\n\r\n{value}\r\n')
    return f'multipart/form-data; boundary={boundary}', (''.join(parts) + f'--{boundary}--\r\n').encode()


def batch_rows(case, text):
    if 'form' in case:
        rows = csv.DictReader(text.splitlines(), delimiter=case['form'].get('delimiter', ','))
    else:
        rows = (json.loads(line) for line in text.splitlines() if line.strip())
    return [batch_row(row) for row in rows]


def batch_row(row):
    ref = row.get('result_id')
    label = row.get('result_label', ref)
    return [{'ref': ref, 'category': None, 'rank': None, 'name': None, 'lat': None, 'lon': None, 'label': label}] if ref else []


def judge(found, expect):
    """What is wrong with the results, or None."""
    if 'rows' in expect:
        if len(found) != len(expect['rows']):
            return f'{len(found)} rows, expected {len(expect["rows"])}'
        rows = enumerate(zip(found, expect['rows']), 1)
        return '; '.join(f'row {number}: {reason}' for number, (row, wanted) in rows if (reason := judge(row, wanted))) or None
    return next((reason for rule, wanted in expect.items() if (reason := broken(found, rule, wanted))), None)


def broken(found, rule, wanted):
    head = found[0] if found else None
    refs = [result['ref'] for result in found]
    match rule:
        case 'first':
            right = bool(head) and head['ref'] == wanted
        case 'first_any':
            right = bool(head) and head['ref'] in wanted
        case 'top3':
            right = wanted in refs[:3]
        case 'contains':
            right = wanted in refs
        case 'order':
            places = [refs.index(ref) for ref in wanted if ref in refs]
            right = len(places) == len(wanted) and places == sorted(places)
        case 'none':
            right = not found
        case 'none_finer_than':
            right = all(result['rank'] is not None and result['rank'] <= wanted for result in found)
        case 'first_category':
            right = bool(head) and head['category'] in (wanted if isinstance(wanted, list) else [wanted])
        case 'first_name':
            right = bool(head) and head['name'] == wanted
        case 'near':
            right = bool(head) and meters((head['lat'], head['lon']), wanted[:2]) <= wanted[2]
        case _:
            raise SystemExit(f'cases.py: there is no rule "{rule}"')
    return None if right else f'{rule} {json.dumps(wanted, ensure_ascii=False)}'


def show(case, found, wrong):
    asked = case.get('body') or case['params'].get('q') or json.dumps(case['params'], ensure_ascii=False)
    others = {name: value for name, value in case['params'].items() if name != 'q'} if 'q' in case['params'] else {}
    control = ' (control)' if case.get('control') else ''
    print(f'{case["id"]}{control}  {case["get"]}  {asked!r} {others or ""}  on {case["map"]}\n  why   {case["why"]}\n  want  {wrong}')
    flat = [result for row in found for result in row] if 'body' in case else found
    for result in flat[:4]:
        place = '' if result['lat'] is None else f'  {result["lat"]:.5f},{result["lon"]:.5f}'
        print(f'  got   {result["ref"]}  {result["category"] or ""}  {result["label"]}{place}')
    if not flat:
        print('  got   nothing')


def report(rows, skipped):
    print(f'{"kind":22}{"n":>5}{"passed":>8}{"controls":>10}{"passed":>8}')
    for kind, (n, passed, controls, controls_passed) in sorted(rows.items()):
        print(f'{kind:22}{n:5}{passed:8}{controls:10}{controls_passed:8}{"  !" if controls_passed < controls else ""}')
    n, passed, controls, controls_passed = (sum(column) for column in zip(*rows.values())) if rows else (0, 0, 0, 0)
    print(f'{"all":22}{n:5}{passed:8}{controls:10}{controls_passed:8}')
    right = passed + controls_passed
    print(f'{right} passed, {n + controls - right} failed, {skipped} skipped')


if __name__ == '__main__':
    sys.exit(main())
