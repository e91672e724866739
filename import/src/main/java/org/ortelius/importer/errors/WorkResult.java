// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.errors;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What becomes of work that another thread does. */
public final class WorkResult {

    private WorkResult() {}

    /**
     * Waits for the result; throws what the work threw, as it is.
     *
     * @param checked the one checked exception that the work declares
     */
    public static <T, E extends Exception> T of(Future<T> work, Class<E> checked) throws E {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case Exception cause when checked.isInstance(cause) -> throw checked.cast(cause);
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another thread was at work", interrupted);
        }
    }
}
