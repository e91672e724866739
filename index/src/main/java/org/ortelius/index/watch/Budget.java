// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.watch;

/**
 * The time and work that a search may still take. Work is counted in units of 100 to 300 ns where it is done, so a search that ends for its work ends
 * at the same point on every machine. After that no more work starts, and the results so far are the answer. Not thread-safe.
 */
public final class Budget implements Deadline {

    /** Half of ordinary queries on the composite index take less than 5,000, 99 % less than 95,000. */
    public static final long UNITS = 100_000;

    /** Addresses have fewer words, with all that displayed names tell of their surroundings. */
    private static final int USUAL_WORDS = 12;

    private static final long WORK_OF_EXCESS_WORD = 5_000;

    /** The last eighth. */
    private static final int RESERVED = 8;

    /** To guess what words are misspelt for takes 400 a letter, an eighth in the end. */
    private static final int KEPT = 4;

    private final Deadline deadline;
    private final long units;
    private long spent;
    private long kept;

    /** The usual work, and so much time. */
    public Budget(Deadline deadline) {
        this(deadline, UNITS);
    }

    public Budget(Deadline deadline, long units) {
        this.deadline = deadline;
        this.units = units;
    }

    /** Counts units of work that are done, or about to be. */
    public void spend(long more) {
        spent += more;
    }

    /**
     * Counts what a question of so many words has less to spend: up to a half. A unit of long questions costs most, and they go on longest beyond the end;
     * with the whole budget a climb on the composite found some of 60 ms, none of which found anything.
     */
    public void spendOnLength(int words) {
        spend(Math.clamp((words - USUAL_WORDS) * WORK_OF_EXCESS_WORD, 0, units / 2));
    }

    /** Units so far; may be a little more than there were. */
    public long spent() {
        return spent;
    }

    /** Units that are left; 0 at the end. */
    public long left() {
        return Math.max(0, units - spent);
    }

    /** Whether the work is done that may be. */
    public boolean isSpent() {
        return spent >= units;
    }

    /** Whether only so much is left as it takes to make something of what was found, or as is kept. */
    public boolean isNearlyOver() {
        return left() < units / RESERVED + kept || isOver();
    }

    /** Keeps a quarter for what comes last, until it comes. */
    public void keepForLast(boolean isToCome) {
        kept = isToCome ? units / KEPT : 0;
    }

    @Override
    public boolean isOver() {
        return isSpent() || deadline.isOver();
    }
}
