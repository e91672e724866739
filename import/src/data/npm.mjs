// SPDX-License-Identifier: Apache-2.0
// What the scripts of this folder share: a file out of a pinned npm package, and the folder that they write to.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the countries' data of the importer lies. */
export const COUNTRIES = fileURLToPath(new URL('../main/resources/countries/', import.meta.url));

/** The JSON files of a package: `{ 'countries/LI.json': … }` for the paths or patterns given, as tar understands them. */
export function filesOf(source, ...paths) {
  const folder = mkdtempSync(join(tmpdir(), 'ortelius-data-'));
  try {
    const [archive] = execFileSync('npm', ['pack', '--silent', source], { cwd: folder, encoding: 'utf8' }).trim().split('\n').slice(-1);
    const listed = execFileSync('tar', ['xzvf', archive, '--wildcards', ...paths.map(path => `package/${path}`)], { cwd: folder, encoding: 'utf8' });
    const names = listed.trim().split('\n');
    return Object.fromEntries(names.map(name => [name.slice('package/'.length), JSON.parse(readFileSync(join(folder, name), 'utf8'))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An object of countries as JSON, a country a line, by code. */
export function byCountry(values) {
  const lines = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, value]) => `  "${code}": ${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
