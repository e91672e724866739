// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.nodes;

/** Whole numbers in as few bytes as they need, 7 bits a byte, the lowest first; signed ones alternate: 0, -1, 1, -2. Not thread-safe. */
final class Varints {

    private final byte[] bytes;
    private int position;

    /** @param start where the next number is read or written */
    Varints(byte[] bytes, int start) {
        this.bytes = bytes;
        this.position = start;
    }

    int position() {
        return position;
    }

    /** Goes on elsewhere. */
    void position(int next) {
        position = next;
    }

    long next() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte read = bytes[position++];
            value |= (long) (read & 0x7f) << shift;
            if (read >= 0) {
                return value;
            }
        }
    }

    long nextSigned() {
        long value = next();
        return value >>> 1 ^ -(value & 1);
    }

    void put(long value) {
        long rest = value;
        for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
            bytes[position++] = (byte) (rest | 0x80);
        }
        bytes[position++] = (byte) rest;
    }

    void putSigned(long value) {
        put(value << 1 ^ value >> 63);
    }
}
