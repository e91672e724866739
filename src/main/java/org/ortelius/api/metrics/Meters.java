// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** The meters of the bean that has this injected, which go with it: the registry outlives a service that is started again in the same process. */
@Dependent
public class Meters {

    private final MeterRegistry registry;
    private final List<Meter> meters = new ArrayList<>();

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Something that goes up and down.
     *
     * @param unit as a part of the name that Prometheus sees; absent = a number of things
     */
    public void gauge(String name, @Nullable String unit, String description, DoubleSupplier value) {
        meters.add(Gauge.builder(name, value::getAsDouble)
                .description(description)
                .baseUnit(unit)
                .register(registry));
    }

    /** How many things there are in each of their states; one name, told apart by the label {@code state}. */
    public void byState(String name, String description, Map<String, DoubleSupplier> counts) {
        counts.forEach((state, count) -> meters.add(Gauge.builder(name, count::getAsDouble)
                .description(description)
                .tag("state", state)
                .register(registry)));
    }

    /** Something that only grows, and begins at 0 with the process or the index. */
    public void count(String name, String description, DoubleSupplier value) {
        meters.add(FunctionCounter.builder(name, this, _ -> value.getAsDouble())
                .description(description)
                .register(registry));
    }

    @PreDestroy
    void unregister() {
        meters.forEach(registry::remove);
    }
}
