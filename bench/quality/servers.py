# SPDX-License-Identifier: Apache-2.0
"""Asks geocoders over HTTP."""
import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

TRIES = 4
TIMEOUT_SECONDS = 60
BUSY = 429, 503


class Failed(Exception):
    """A request without an answer that can be read; the message says why."""


def get(base, path, parameters=None, data=None, headers=None, method='GET'):
    """The text of an answer with status 200. A server that is busy is asked again, up to four times."""
    address = base + path + ('?' + urllib.parse.urlencode(parameters, doseq=True) if parameters else '')
    request = urllib.request.Request(address, data, {'User-Agent': 'ortelius-quality', **(headers or {})}, method=method)
    trouble = None
    for attempt in range(TRIES):
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
                return answer.read().decode()
        except urllib.error.HTTPError as error:
            trouble = f'status {error.code}: {error.read(200).decode(errors="replace")}'
            if error.code not in BUSY:
                break
        except OSError as error:
            trouble = str(error)
        if attempt + 1 < TRIES:
            time.sleep(2 ** attempt)
    raise Failed(f'{address}: {trouble}')


def get_json(base, path, parameters=None):
    text = get(base, path, parameters)
    try:
        return json.loads(text)
    except ValueError as broken:
        raise Failed(f'{base}{path}: no JSON: {broken}') from broken


def parse(text):
    """NAME=KIND:URL as (name, kind, url); KIND is nominatim or photon."""
    name, equals, address = text.partition('=')
    kind, colon, url = address.partition(':')
    if not equals or not colon or kind not in ('nominatim', 'photon'):
        raise ValueError(f'a server is given as NAME=nominatim:URL or NAME=photon:URL, got "{text}"')
    return name, kind, url.rstrip('/')


class Failures:
    """Counts requests that failed, and tells the first few on stderr."""

    SHOWN = 5

    def __init__(self):
        self.count = 0

    def add(self, failed):
        self.count += 1
        if self.count <= self.SHOWN:
            print(failed, file=sys.stderr)

    def report(self):
        """Prints the number; returns the exit code."""
        if self.count:
            print(f'{self.count} requests failed', file=sys.stderr)
        return 1 if self.count else 0
