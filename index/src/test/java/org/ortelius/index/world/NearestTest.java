// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void keepsTheNearestInOrder() {
        var nearest = new Nearest(3);
        nearest.offer(1, 5);
        nearest.offer(2, 1);
        assertFalse(nearest.areWithin(5));
        nearest.offer(3, 4);
        nearest.offer(4, 2);
        nearest.offer(5, 4);

        assertArrayEquals(new int[] {2, 4, 3}, nearest.all().toArray());
        assertTrue(nearest.areWithin(4));
        assertFalse(nearest.areWithin(3.9));
    }

    @Test
    void hasFewerWhereFewerAreOffered() {
        var nearest = new Nearest(3);
        nearest.offer(7, 2);

        assertArrayEquals(new int[] {7}, nearest.all().toArray());
    }
}
