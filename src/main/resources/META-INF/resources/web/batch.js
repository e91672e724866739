// SPDX-License-Identifier: Apache-2.0
// A file of many addresses or positions becomes a job of the service; this page follows it and offers its result.
import { element, facts, byId } from './dom.js';
import { text, time } from './texts.js';
import { Refused, send } from './api.js';
import { go } from './address.js';

const JOBS = 'batch/jobs';
const LOOK_EVERY_MS = 400;
const HEADER_BYTES = 16_384;
const LINES_OF_JSON = /\.(jsonl|ndjson)$/i;

export async function show(parameters, signal) {
  return parameters.has('job') ? follow(parameters.get('job'), signal) : upload(signal);
}

function upload(signal) {
  const columns = element('fieldset', { hidden: true });
  const refusal = element('p', { class: 'error', role: 'alert', hidden: true });
  const start = element('button', { type: 'submit', class: 'main' }, text('batch.start'));
  const file = element('input', { id: 'file', type: 'file', name: 'data', required: true, accept: '.csv,.tsv,.txt,.jsonl,.ndjson,text/csv' });

  async function look({ target }) {
    if (target.name === 'columns') {
      return;
    }
    const names = form.elements.kind.value === 'search' ? await columnNames(file.files[0]) : [];
    columns.hidden = names.length < 2;
    columns.replaceChildren(...columnChoice(names));
  }

  async function onsubmit(event) {
    event.preventDefault();
    start.disabled = true;
    refusal.hidden = true;
    const body = new FormData(form);
    body.set('format', LINES_OF_JSON.test(file.files[0].name) ? 'ndjson' : 'csv');
    try {
      const job = await send(JOBS, { method: 'POST', body, signal });
      go({ view: 'batch', job: job.id });
    } catch (refused) {
      if (!signal.aborted) {
        refusal.textContent = refused.message;
        refusal.hidden = false;
        start.disabled = false;
      }
    }
  }

  const form = element('form', { class: 'batch', onsubmit, onchange: look },
    element('p', {}, text('batch.what')),
    element('label', { for: 'file', class: 'drop' }, element('span', {}, text('batch.file')), file),
    element('fieldset', {}, element('legend', {}, text('batch.kind')), kindChoice('search', true), kindChoice('reverse', false)),
    columns, refusal, start);
  return element('div', {}, element('h2', {}, text('page.batch')), form);
}

const kindChoice = (value, checked) => element('label', { class: 'choice' },
  element('input', { type: 'radio', name: 'kind', value, checked }), element('span', {}, text(`batch.${value}`)));

/** Which columns make the address; the service finds that out by itself when none is chosen. */
const columnChoice = (names) => [
  element('legend', {}, text('batch.columns')), element('p', { class: 'hint' }, text('batch.columns.hint')),
  ...names.map((name) => element('label', { class: 'choice' },
    element('input', { type: 'checkbox', name: 'columns', value: name }), element('span', {}, name))),
];

/** The names in a file's header; none of lines of JSON. */
async function columnNames(file) {
  return !file || LINES_OF_JSON.test(file.name) ? [] : header(await file.slice(0, HEADER_BYTES).text());
}

/** The names in the first line of a file, parted by what occurs there most often. */
function header(beginning) {
  const [first] = beginning.replace(/^\uFEFF/, '').split(/\r?\n/);
  const delimiter = [',', ';', '\t', '|'].map((sign) => [first.split(sign).length, sign]).sort(([one], [other]) => other - one)[0][1];
  return first.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, '$1')).filter((name) => name !== '');
}

async function follow(id, signal) {
  const path = `${JOBS}/${encodeURIComponent(id)}`;
  const body = element('div', {});
  const first = await send(path, { signal });
  body.replaceChildren(...report(first, path));
  watch(first, path, body, signal);
  return element('div', {}, element('h2', {}, text('page.batch')), body);
}

/** Looks again and again until the job has ended or another view is shown. */
async function watch(job, path, body, signal) {
  let last = job;
  while (last.state === 'queued' || last.state === 'running') {
    await new Promise((resolve) => { setTimeout(resolve, LOOK_EVERY_MS); });
    if (signal.aborted) {
      return;
    }
    last = await send(path, { signal }).catch((failure) => refusedOr(last, failure));
    if (signal.aborted) {
      return;
    }
    if (last.state === 'running' && body.querySelector('progress')) {
      advance(body, last);
    } else {
      body.replaceChildren(...report(last, path));
    }
  }
  byId('message').textContent = text(`batch.${last.state}`);
}

/** A service that is away for a moment goes on with the job when it is back. */
const refusedOr = (last, failure) => (failure instanceof Refused ? { ...last, state: 'failed', message: failure.message } : last);

const rows = (job) => (job.rows_total === null
  ? text('batch.rows', { count: job.rows_done })
  : text('batch.rows.of', { done: job.rows_done, count: job.rows_total }));

function advance(body, job) {
  const bar = body.querySelector('progress');
  body.querySelector('.rows-done').textContent = rows(job);
  if (job.rows_total) {
    bar.max = job.rows_total;
    bar.value = job.rows_done;
  }
}

function report(job, path) {
  const again = element('a', { href: '?view=batch' }, text('batch.again'));
  const started = facts([
    [text('batch.state'), text(`batch.${job.state}`)],
    [text('batch.created'), time(job.created_at)],
    [text('batch.expires'), job.expires_at ? time(job.expires_at) : null],
  ]);
  if (job.state === 'done') {
    return [element('p', { class: 'good' }, rows(job)),
      element('p', {}, element('a', { class: 'main', href: `${path}/result`, download: true }, text('batch.download'))),
      started, element('p', { class: 'links' }, again)];
  }
  if (job.state === 'failed') {
    return [element('p', { class: 'error', role: 'alert' }, job.message), started, element('p', { class: 'links' }, again)];
  }
  const bar = element('progress', { max: job.rows_total || 1, value: job.rows_total ? job.rows_done : null, 'aria-label': text('batch.progress') });
  const cancel = async () => {
    await send(path, { method: 'DELETE' });
    go({ view: 'batch' });
  };
  return [element('p', { class: 'rows-done' }, rows(job)), bar, started,
    element('p', {}, element('button', { type: 'button', onclick: cancel }, text('batch.cancel')))];
}
