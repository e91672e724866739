// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.http;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ortelius.api.admin.access.AdminRole;

/** Only for who has a token with this role; {@link AdminAuthFilter} sees to it. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequiresRole {

    /** The least that the token must allow. */
    AdminRole value();
}
