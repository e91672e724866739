// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.stored;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.ortelius.api.DrawnTown;

@QuarkusTest
@QuarkusTestResource(value = DrawnTown.class, restrictToAnnotatedClass = true)
class MappingStartTest {

    @Test
    void a_service_that_is_ready_has_started_what_reads_the_database() {
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(Arc.container().getContexts(ApplicationScoped.class).stream()
                        .flatMap(context -> context.getState().getContextualInstances().keySet().stream())
                        .anyMatch(bean -> bean.getTypes().contains(SessionFactory.class)))
                .isTrue();
    }
}
