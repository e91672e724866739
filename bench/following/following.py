#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Follows a simulated source of changes for an hour, with a writer, a publisher, an S3 server and a replica on this machine, and says what clients notice.

usage: following.py EXTRACT.osm.pbf DATA [--files 60] [--period 60] [--edits 100] [--rate 100] [--idle 60] [--port 18180] [--seed 1] [--keep FOLDER]

DATA is what `ortelius import EXTRACT --updates --data DATA` made; it is changed. Each --period seconds a file of --edits edits appears (mapper.py). Meanwhile
--rate requests a second are asked, half of the writer's service and half of the replica, at fixed times; an answer's time counts from when it was due.
A line for each file: seconds until its café is found at the writer and at the replica, median and 99th percentile of the requests in ms, failed ones,
what was sent to the storage, MB of the index, of the data folder and of the storage, resident MB of each process. The last lines compare with the
time before the first file. Ends with 1 if a request failed or a file was not found within a minute.
Needs osmium-tool, node, and a JAVA_HOME with JDK 25.
"""
import argparse
import functools
import http.server
import json
import math
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request
from datetime import datetime, timezone

from mapper import Mapper

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIRST = 1000
REQUESTS = 20_000
PATIENCE = 60


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Source:
    """A replication source over HTTP: state.txt, and NNN/NNN/NNN.osc.gz with a state each."""

    def __init__(self, folder, port):
        self.folder, self.next, self.address = folder, FIRST, f'http://127.0.0.1:{port}/'
        server = http.server.ThreadingHTTPServer(('127.0.0.1', port), functools.partial(Quiet, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()

    def publish(self, changes, when):
        digits = f'{self.next:09d}'
        base = self.folder / digits[:3] / digits[3:6] / digits[6:]
        base.parent.mkdir(parents=True, exist_ok=True)
        stamp = datetime.fromtimestamp(when, timezone.utc).strftime('%Y-%m-%dT%H\\:%M\\:%SZ')
        base.with_suffix('.osc.gz').write_bytes(changes)
        base.with_suffix('.state.txt').write_text(f'sequenceNumber={self.next}\ntimestamp={stamp}\n')
        shutil.copy(base.with_suffix('.state.txt'), self.folder / 'state.new')
        os.replace(self.folder / 'state.new', self.folder / 'state.txt')
        self.next += 1


class Processes:
    """What was started, each with a log of its own; all end with this program."""

    def __init__(self, work):
        self.work, self.running = work, {}

    def start(self, name, *command, **environment):
        with open(self.work / f'{name}.log', 'w') as log:
            self.running[name] = subprocess.Popen(list(map(str, command)), stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.PIPE,
                                                  cwd=ROOT, env=os.environ | environment, start_new_session=True)

    def log(self, name):
        return (self.work / f'{name}.log').read_text(errors='replace')

    def resident(self, name):
        """Megabytes of the program and of what it started, PostgreSQL aside."""
        status = pathlib.Path(f'/proc/{self.running[name].pid}/status')
        found = re.search(r'VmRSS:\s+(\d+)', status.read_text()) if status.exists() else None
        return int(found[1]) // 1024 if found else 0

    def stop(self):
        for process in reversed(self.running.values()):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
        for process in self.running.values():
            process.wait(60)


def megabytes(folder):
    files = (pathlib.Path(at, name) for at, _, names in os.walk(folder) for name in names)
    sizes = {}
    for file in files:
        try:
            known = file.stat()
            sizes[known.st_ino] = known.st_blocks * 512
        except FileNotFoundError:
            pass
    return sum(sizes.values()) / 1e6


def until(what, is_true, patience=60):
    end = time.time() + patience
    while not is_true():
        if time.time() > end:
            sys.exit(f'waited in vain for {what}; --keep keeps the logs')
        time.sleep(.2)


def ready(base):
    try:
        return urllib.request.urlopen(f'{base}/q/health/ready', timeout=5).status == 200
    except OSError:
        return False


def finds(base, cafe):
    name, ref = cafe
    asked = urllib.parse.urlencode({'q': name, 'format': 'jsonv2', 'limit': 1})
    try:
        found = json.load(urllib.request.urlopen(f'{base}/search?{asked}', timeout=10))
    except OSError:
        return False
    return bool(found) and found[0]['osm_id'] == ref


def percentiles(lines):
    """Of lines of steady.mjs: requests, median, 99th percentile, most, failed."""
    took = sorted(float(line[1]) for line in lines)
    failed = sum(line[2] != '200' for line in lines)
    if len(took) < 2:
        return len(took), 0, 0, 0, failed
    return len(took), statistics.median(took), took[int(.99 * len(took))], took[-1], failed


class Run:
    def __init__(self, options, work):
        self.options, self.work, self.data = options, work, pathlib.Path(options.data).resolve()
        self.replica = work / 'replica'
        self.processes = Processes(work)
        self.bases = {name: f'http://127.0.0.1:{options.port + at}' for at, name in enumerate(('writer', 'replica'))}
        self.sent = 0

    def put_up(self):
        start, port = self.processes.start, self.options.port
        (self.work / 's3').mkdir()
        os.environ.update(AWS_ACCESS_KEY_ID='abraham', AWS_SECRET_ACCESS_KEY='theatrum-orbis-terrarum', ORTELIUS_S3_PATH_STYLE='true',
                          AWS_ENDPOINT_URL_S3=f'http://127.0.0.1:{port + 2}', AWS_REGION='us-east-1')
        module = ROOT / 'publish/target'
        path = f'{module}/test-classes:{module}/classes:{(module / "s3-server.classpath").read_text()}'
        start('storage', f'{os.environ["JAVA_HOME"]}/bin/java', '-Xmx128m', '-cp', path, 'org.ortelius.publish.S3Server', self.work / 's3', port + 2)
        until('the S3 server', lambda: 'http' in self.processes.log('storage'))
        start('publish', ROOT / 'ortelius', 'publish', '--data', self.data, '--to', 's3://atlas/following', '--every', self.options.look)
        until('a published index', lambda: 'is published' in self.processes.log('publish'), 600)
        start('writer', ROOT / 'ortelius', 'serve', '--data', self.data, '--port', port)
        start('replica', ROOT / 'ortelius', 'serve', '--data', self.replica, '--port', port + 1, ORTELIUS_INDEX='s3://atlas/following',
              ORTELIUS_INDEX_EVERY=self.options.look)
        until('the services', lambda: all(map(ready, self.bases.values())), 600)

    def ask(self, mapper):
        (self.work / 'paths.txt').write_text('\n'.join(mapper.requests(REQUESTS)) + '\n')
        for name, base in self.bases.items():
            self.processes.start(f'{name}.asked', 'node', ROOT / 'bench/load/steady.mjs', base, self.work / 'paths.txt', self.options.rate / 2, 10**6, 'each')

    def answers(self, name, begin, end):
        lines = (line.split() for line in self.processes.log(f'{name}.asked').splitlines() if line[:1].isdigit() and line.count(' ') == 2)
        return [line for line in lines if begin <= float(line[0]) < end]

    def sizes(self):
        return {'index': megabytes(self.data / 'index'), 'data': megabytes(self.data), 'replica': megabytes(self.replica), 's3': megabytes(self.work / 's3')}

    def lag(self, cafe, when):
        """Seconds until the café is found at the writer, and at the replica, filled in beside; absent as long as it is not."""
        lags = dict.fromkeys(self.bases)

        def look():
            while None in lags.values() and time.time() < when + PATIENCE:
                for name, base in self.bases.items():
                    if lags[name] is None and finds(base, cafe):
                        lags[name] = time.time() - when
                time.sleep(.1)
        threading.Thread(target=look, daemon=True).start()
        return lags

    def row(self, at, lags, begin, end):
        published = re.findall(r'(\d+) of \d+ files sent, ([\d.]+) MB', self.processes.log('publish'))
        new, self.sent = published[self.sent:], len(published)
        parts = [f'{at:4d}'] + [f'{name} {lag:5.1f} s' if lag else f'{name} never' for name, lag in lags.items()]
        for name in self.bases:
            _, median, most_of, most, failed = percentiles(self.answers(name, begin, end))
            parts.append(f'{name} p50 {median:.1f} p99 {most_of:.1f} max {most:.0f} failed {failed}')
        parts.append('sent ' + (' + '.join(f'{files} files {size} MB' for files, size in new) or 'nothing'))
        parts.append(' '.join(f'{name} {size:.0f}' for name, size in self.sizes().items()) + ' MB')
        parts.append('resident ' + ' '.join(f'{name} {self.processes.resident(name)}' for name in ('writer', 'replicate', 'replica', 'publish')))
        print(' | '.join(parts), flush=True)

    def follow(self, source, mapper):
        options, lags = self.options, []
        for before in (options.period, 0):  # two, for the time between them
            source.publish(mapper.file(0)[0], time.time() - before)
        self.ask(mapper)
        time.sleep(options.warm)
        begun = time.time()
        time.sleep(options.idle)
        idle, fresh, first = (begun, time.time()), self.sizes(), time.time()
        print('fresh:', ' '.join(f'{name} {size:.0f}' for name, size in fresh.items()), 'MB; load average', *os.getloadavg(), flush=True)
        self.processes.start('replicate', ROOT / 'ortelius', 'replicate', '--data', self.data, '--source', source.address,
                             '--since', datetime.fromtimestamp(first, timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ'))
        until('replicate', lambda: 'up to date' in self.processes.log('replicate'))
        first = time.time() + options.period
        for at in range(options.files):
            changes, cafe = mapper.file(options.edits)
            when = first + at * options.period
            time.sleep(max(0, when - time.time()))
            source.publish(changes, when)
            lags.append(self.lag(cafe, when))
            time.sleep(max(0, when + options.period - 1 - time.time()))
            self.row(at + 1, lags[-1], when, when + options.period - 1)
        until('the last café', lambda: None not in lags[-1].values() or time.time() > when + PATIENCE, 2 * PATIENCE)
        return self.compare(idle, (first, time.time()), fresh, lags)

    def compare(self, idle, following, fresh, lags):
        failed = 0
        for name in self.bases:
            took = sorted(lag[name] for lag in lags if lag[name] is not None) or [math.nan]
            missing = sum(lag[name] is None for lag in lags)
            before, after = (percentiles(self.answers(name, *time)) for time in (idle, following))
            failed += after[4] + missing
            print(f'{name}: lag median {statistics.median(took):.1f} s, most {took[-1]:.1f} s, {missing} not in a minute found; idle p50 {before[1]:.1f} p99 {before[2]:.1f} ms'
                  f' ({before[0]}), following p50 {after[1]:.1f} p99 {after[2]:.1f} max {after[3]:.0f} ms ({after[0]}), p99 x {after[2] / before[2]:.2f}, failed {after[4]}')
        print('sizes of the fresh ones:', ' '.join(f'{name} x {size / fresh[name]:.3f}' for name, size in self.sizes().items()),
              '; load average', *os.getloadavg())
        return 1 if failed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('extract')
    parser.add_argument('data')
    for name, preset in dict(files=60, period=60, edits=100, rate=100, idle=60, warm=30, port=18180, seed=1).items():
        parser.add_argument(f'--{name}', type=int, default=preset)
    parser.add_argument('--look', default='1s', help='how often publisher and replica look')
    parser.add_argument('--keep', type=pathlib.Path, help='a new folder for the logs, which stays')
    options = parser.parse_args()
    work = options.keep or pathlib.Path(tempfile.mkdtemp(prefix='ortelius-following.'))
    (work / 'source').mkdir(parents=True)
    run = Run(options, work)
    try:
        mapper = Mapper(options.extract, options.seed)
        run.put_up()
        return run.follow(Source(work / 'source', options.port + 3), mapper)
    finally:
        run.processes.stop()
        if not options.keep:
            shutil.rmtree(work)


if __name__ == '__main__':
    sys.exit(main())
