// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.packed;

/**
 * Whole numbers in as few bytes as they need, 7 bits a byte, the lowest first; signed ones alternate: 0, -1, 1, -2. Reading throws an
 * {@link IllegalStateException} where the bytes end too early. Not thread-safe.
 */
public final class Varints {

    private static final int MOST_BITS = 64;

    private final byte[] bytes;
    private int position;

    /** @param start where the next number is read or written */
    public Varints(byte[] bytes, int start) {
        this.bytes = bytes;
        this.position = start;
    }

    public int position() {
        return position;
    }

    /** Goes on elsewhere. */
    public void position(int next) {
        position = next;
    }

    /** Whether all bytes are read. */
    boolean isAtEnd() {
        return position == bytes.length;
    }

    public long next() {
        long value = 0;
        for (int shift = 0; shift < MOST_BITS && position < bytes.length; shift += 7) {
            byte read = bytes[position++];
            value |= (long) (read & 0x7f) << shift;
            if (read >= 0) {
                return value;
            }
        }
        throw damaged("a number does not end");
    }

    public long nextSigned() {
        long value = next();
        return value >>> 1 ^ -(value & 1);
    }

    public void put(long value) {
        long rest = value;
        for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
            bytes[position++] = (byte) (rest | 0x80);
        }
        bytes[position++] = (byte) rest;
    }

    public void putSigned(long value) {
        put(value << 1 ^ value >> 63);
    }

    /** Bytes with their number before them. */
    void put(byte[] some) {
        put(some.length);
        System.arraycopy(some, 0, bytes, position, some.length);
        position += some.length;
    }

    /** Moves behind bytes that have their number before them. @return how many there are */
    int skipBytes() {
        long length = next();
        if (length < 0 || length > bytes.length - position) {
            throw damaged("%d bytes are said to follow".formatted(length));
        }
        position += (int) length;
        return (int) length;
    }

    IllegalStateException damaged(String why) {
        return new IllegalStateException(
                "packed value is damaged at byte %d of %d: %s".formatted(position, bytes.length, why));
    }
}
