#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Attacks a service of your own as a hostile client would; for hostile.sh, which measures what others notice.

usage: attacks.py KIND PORT [SECONDS]
       attacks.py all        prints a line a kind, as hostile.sh reads them

Each kind goes on for SECONDS, 12 by default, from a few threads, and only ever asks 127.0.0.1.
"""
import argparse
import os
import random
import socket
import struct
import sys
import threading
import time
import urllib.parse

RANDOM = random.Random(1)


def connect(port, buffer=None):
    one = socket.socket()
    if buffer:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
    one.settimeout(5)
    one.connect(('127.0.0.1', port))
    return one


def get(path, *headers):
    return ('\r\n'.join([f'GET {path} HTTP/1.1', 'Host: a', *headers]) + '\r\n\r\n').encode()


def post(path, length, kind='application/json'):
    return f'POST {path} HTTP/1.1\r\nHost: a\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n'.encode()


def ask(port, request):
    """Sends a request and reads a little of the answer."""
    with connect(port) as one:
        one.sendall(request)
        one.recv(4096)


def search(**parameters):
    return '/search?' + urllib.parse.urlencode(parameters)


def drip_heads(port, end):
    """Heads that come a byte at a time."""
    many = [connect(port) for _ in range(50)]
    head = get('/status', 'X-Long: ' + 'a' * 4000)
    at = 0
    while not end() and many:
        for one in list(many):
            try:
                one.sendall(head[at:at + 1])
            except OSError:
                many.remove(one)
        at += 1
        time.sleep(.3)


def silent(port, end):
    """Connections that say nothing."""
    many = [connect(port) for _ in range(300)]
    while not end():
        time.sleep(.2)
    [one.close() for one in many]


def half(port, end):
    """Clients that end their half of the connection behind the request, and never read."""
    one = connect(port, 1024)
    one.sendall(get(search(q='a', limit=50, polygon_geojson=1)) * 5)
    one.shutdown(socket.SHUT_WR)
    time.sleep(.2)


def resets(port, end):
    """Requests for outlines whose clients reset the connection."""
    one = connect(port)
    one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
    one.sendall(get(search(q='monaco', polygon_geojson=1)))
    one.close()
    time.sleep(.01)


def sips(port, end):
    """Answers read a byte at a time."""
    one = connect(port, 1024)
    one.sendall(get(search(q='rue', limit=50, polygon_geojson=1)) * 50)
    while not end():
        one.recv(1)
        time.sleep(.3)


def chunks(port, end):
    """A body of endless chunks of a byte."""
    one = connect(port)
    one.sendall(b'POST /batch HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n')
    while not end():
        one.sendall(b'1;' + b'x' * 200 + b'\r\n{\r\n' * 20)


def pipelined(port, end):
    """Requests as fast as they go, whose answers nobody reads."""
    one = connect(port, 1024)
    while not end():
        one.sendall(get(search(q='avenue')) * 200)


def tokens(port, end):
    """Wrong secrets for /admin."""
    ask(port, get('/admin/jobs', 'Authorization: Bearer ' + str(RANDOM.random()) * 100))


def languages(port, end):
    """Long lists of languages."""
    ask(port, get(search(q='rue'), 'Accept-Language: ' + ','.join(f'x{i}-{" " * 20};q=0.{i % 10}' for i in range(200))))


def radius(port, end):
    """Everything around a point, of a kind that does not exist."""
    ask(port, get('/photon/reverse?lat=43.7&lon=7.4&radius=5000&limit=50&osm_tag=foo:bar'))


def callback(port, end):
    """Long names of callbacks."""
    ask(port, get(search(q='rue', format='json', json_callback='.'.join(['a'] * 5000))))


def params(port, end):
    """Thousands of parameters."""
    ask(port, get('/search?q=a&' + '&'.join(f'osm_tag=a:b{i}' for i in range(700))))


def queries(port, end):
    """Long questions of words of the map, each another one."""
    words = 'rue avenue place prince saint monaco monte carlo de la des d e n 12 14 6 via st général'.split()
    ask(port, get(search(q=' '.join(RANDOM.choice(words) for _ in range(150)), limit=50)))


def unread(port, end):
    """Bodies of 40 MB to an address that takes none."""
    with connect(port) as one:
        one.sendall(post('/status', 40_000_000))
        for _ in range(400):
            one.sendall(b'x' * 100_000)


def formheads(port, end):
    """A part of a form whose head does not end."""
    with connect(port) as one:
        one.sendall(post('/search/csv/', 100_000_000, 'multipart/form-data; boundary=b') + b'--b\r\nContent-Disposition: form-data; name="')
        for _ in range(500):
            one.sendall(b'x' * 100_000)


def forms(port, end):
    """Forms of thousands of parts."""
    body = b''.join(b'--b\r\nContent-Disposition: form-data; name="c%d"\r\n\r\nx\r\n' % i for i in range(5000)) + b'--b--\r\n'
    ask(port, post('/search/csv/', len(body), 'multipart/form-data; boundary=b') + body)


def dotted(port, end):
    """Paths that mean others: normalised, encoded, with parameters."""
    path = RANDOM.choice(('/status/../search', '//search', '/%73earch', '/search;a=1', '/./search', '/search/../../search', '/%2e%2e/search'))
    ask(port, get(path + '?q=' + str(RANDOM.random())))


def heads(port, end):
    """Heads of 60 KB in a thousand lines."""
    ask(port, get('/search?q=a', *(f'X-{i}: {"y" * 50}' for i in range(1000))))


def jobs(port, end):
    """Jobs uploaded side by side, and never fetched."""
    body = b'address\n' + b'rue grimaldi 12\n' * 20_000
    ask(port, post('/batch/jobs?columns=address', len(body), 'text/csv') + body)


KINDS = (drip_heads, silent, half, resets, sips, chunks, pipelined, tokens, languages, radius, callback, params, queries, unread, formheads, forms, dotted,
         heads, jobs)
THREADS = 4


def attack(kind, port, seconds):
    until = time.monotonic() + seconds

    def end():
        return time.monotonic() > until

    def again():
        while not end():
            try:
                kind(port, end)
            except OSError:
                time.sleep(.05)
    for _ in range(THREADS):
        threading.Thread(target=again, daemon=True).start()
    time.sleep(seconds + 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    by_name = {kind.__name__: kind for kind in KINDS}
    parser.add_argument('kind', choices=[*by_name, 'all'])
    parser.add_argument('port', type=int, nargs='?', help='of the service on this machine')
    parser.add_argument('seconds', type=float, nargs='?', default=12)
    arguments = parser.parse_args()
    if arguments.kind == 'all':
        for name in by_name:
            print(f'python3 {os.path.abspath(__file__)} {name} {arguments.port or "PORT"} {arguments.seconds:g}')
    elif arguments.port is None:
        parser.error('the port of the service is missing')
    else:
        attack(by_name[arguments.kind], arguments.port, arguments.seconds)


if __name__ == '__main__':
    sys.exit(main())
