// SPDX-License-Identifier: Apache-2.0
// Makes index/src/main/resources/words/numbers.bin: numbers in words, by ICU; see Numbers.java.
// Run `node index/src/data/numbers.mjs` (Node 20, JDK 25, needs the compiled index module); the same versions of ICU and Lucene give the same bytes.
import { fileURLToPath } from 'node:url';
import { java } from './fold.mjs';

java('Numbers.java', fileURLToPath(new URL('../main/resources/words/numbers.bin', import.meta.url)));
