// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LIBRARIES = { 'com.ibm.icu:icu4j': 'icu4j', 'net.gcardone.junidecode:junidecode': 'junidecode', 'org.apache.lucene:lucene-core': 'lucene' };

/**
 * Rewrites a word list in the spelling that searches compare in, by the index module itself (Fold.java), so that both agree.
 * "words" keeps the words of a spelling parted.
 */
export function fold(file, ...shape) {
  java('Fold.java', file, ...shape);
}

/** Puts a first line into a finished list that tells readers to leave it alone. */
export function sayWhoMadeIt(file, program) {
  const line = `# Made by index/src/data/${program}; do not edit. Lines of our own stand in own/${basename(file)}.\n`;
  writeFileSync(file, line + readFileSync(file, 'utf8'));
}

/** Runs a program of this folder with the compiled index module and its libraries. */
export function java(program, ...args) {
  const classes = fileURLToPath(new URL('../../target/classes', import.meta.url));
  const command = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
  const path = [classes, ...libraries()].join(':');
  execFileSync(command, ['-cp', path, fileURLToPath(new URL(program, import.meta.url)), ...args], { stdio: 'inherit' });
}

function libraries() {
  const pom = readFileSync(fileURLToPath(new URL('../../../pom.xml', import.meta.url)), 'utf8');
  return Object.entries(LIBRARIES).map(([library, property]) => {
    const version = pom.match(`<${property}.version>(.*)</${property}.version>`)[1];
    const [group, artifact] = library.split(':');
    return join(process.env.HOME, `.m2/repository/${group.replaceAll('.', '/')}/${artifact}/${version}/${artifact}-${version}.jar`);
  });
}
