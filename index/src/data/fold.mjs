// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Rewrites a word list in the spelling that searches compare in, by the index module itself (Fold.java), so that both agree.
 * "words" keeps the words of a spelling parted.
 */
export function fold(file, ...shape) {
  const pom = readFileSync(fileURLToPath(new URL('../../../pom.xml', import.meta.url)), 'utf8');
  const version = pom.match(/<icu4j.version>(.*)<\/icu4j.version>/)[1];
  const library = join(process.env.HOME, `.m2/repository/com/ibm/icu/icu4j/${version}/icu4j-${version}.jar`);
  const classes = fileURLToPath(new URL('../../target/classes', import.meta.url));
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
  const program = fileURLToPath(new URL('Fold.java', import.meta.url));
  execFileSync(java, ['-cp', `${classes}:${library}`, program, file, ...shape], { stdio: 'inherit' });
}
