// SPDX-License-Identifier: Apache-2.0
// A client that sends so many requests a second, whatever becomes of them: node steady.mjs BASE_URL PATHS_FILE [PER_SECOND [SECONDS [refusals | each]]]
// PATHS_FILE has a path a line, as bench/load/paths.mjs writes them. Prints one line: sent, failed, median and 99th percentile of those answered in
// ms, from when a request was due; of each kind of failure when it was first and last. With the word "refusals", 429 and 503 are none of the failures, as
// long as they say when to ask again. With the word "each", a line for each request comes before: when it was due in seconds since 1970, ms, and its
// status, 0 where there was no answer. SIGTERM ends it early, with the same last line.
import { readFileSync } from 'node:fs';
import http from 'node:http';

const [base, file, perSecond = '200', seconds = '60', mode] = process.argv.slice(2);
const refusals = mode === 'refusals';
const paths = readFileSync(file, 'utf8').trim().split('\n');
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
let total = Number(perSecond) * Number(seconds);
const took = [];
const failures = new Map();
let sent = 0;
let refused = 0;
let open = 0;

function fail(why) {
  const time = new Date().toTimeString().slice(0, 8);
  const { count = 0, first = time } = failures.get(why) ?? {};
  failures.set(why, { count: count + 1, first, last: time });
}

function isRefusal(answer) {
  return [429, 503].includes(answer.statusCode) && Number(answer.headers['retry-after']) > 0;
}

function done(due, status) {
  open--;
  const ms = performance.now() - due;
  if (mode === 'each') process.stdout.write(`${((performance.timeOrigin + due) / 1000).toFixed(3)} ${ms.toFixed(2)} ${status}\n`);
  return ms;
}

function ask(due) {
  open++;
  const request = http.get(base + paths[sent++ % paths.length], { agent, timeout: 10_000 }, (answer) => {
    answer.resume();
    answer.on('end', () => {
      const ms = done(due, answer.statusCode);
      if (refusals && isRefusal(answer)) {
        refused++;
        return;
      }
      took.push(ms);
      if (answer.statusCode !== 200) fail(`status ${answer.statusCode}`);
    });
  });
  request.on('timeout', () => request.destroy(new Error('no answer in 10 s')));
  request.on('error', (error) => {
    done(due, 0);
    fail(error.message);
  });
}

function finish() {
  if (open > 0) return setTimeout(finish, 20);
  took.sort((a, b) => a - b);
  const at = (share) => took[Math.min(took.length - 1, Math.floor(share * took.length))]?.toFixed(1) ?? '-';
  const failed = [...failures].map(([why, { count, first, last }]) => `${count} ${why} (${first} to ${last})`).join(', ') || 'none';
  console.log(`sent ${sent}, failed: ${failed},${refusals ? ` refused ${refused},` : ''} p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms`);
  process.exit(failures.size > 0 ? 1 : 0);
}

const begun = performance.now();
process.on('SIGTERM', () => (total = sent));
(function tick() {
  const due = Math.min(total, Math.floor(((performance.now() - begun) / 1000) * Number(perSecond)));
  while (sent < due) ask(begun + (sent * 1000) / Number(perSecond));
  if (sent < total) setTimeout(tick, 5);
  else finish();
})();
