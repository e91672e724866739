// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.postgres.Sql;

/** The bearer tokens: 256 random bits each, of which only the SHA-256 is kept. */
public record Tokens(AdminTables tables) {

    /** The prefix by which a token is recognised in a log or a repository. */
    private static final String PREFIX = "ort_";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param revokedAt absent = it is valid */
    public record Token(
            String name,
            AdminRole role,
            Instant createdAt,
            @Nullable Instant revokedAt) {}

    /** Makes a token and gives it for the one time that it can be read; with the first, {@code /admin} is there. */
    public String create(String name, AdminRole role) {
        if (!name.matches("[\\w.@-]{1,64}")) {
            throw new OrteliusException(
                    "a token is named by up to 64 letters, digits and .@_-, got \"%s\"".formatted(name));
        }
        tables.create();
        var random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        if (!insert(name, role, token)) {
            throw new OrteliusException(
                    "there is or was a token named %s already: choose another name".formatted(name));
        }
        return token;
    }

    private boolean insert(String name, AdminRole role, String token) {
        return tables.ask(connection -> Sql.update(
                        connection,
                        "INSERT INTO token (name, role, hash) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING",
                        name,
                        role.toString(),
                        hash(token))
                == 1);
    }

    /** Whether any token is valid; when none is, there is no {@code /admin}. */
    public static boolean any(Connection connection) throws SQLException {
        return Sql.is(connection, "SELECT EXISTS (SELECT FROM token WHERE revoked_at IS NULL)");
    }

    /** The valid token with this text. */
    public static Optional<Token> find(String token, Connection connection) throws SQLException {
        return Sql.find(
                connection, "SELECT * FROM token WHERE hash = ? AND revoked_at IS NULL", Tokens::token, hash(token));
    }

    /** All there ever were, by name. */
    public List<Token> list() {
        return tables.askIfExist(connection -> Sql.list(connection, "SELECT * FROM token ORDER BY name", Tokens::token))
                .orElse(List.of());
    }

    /** From now on nobody can use it. */
    public void revoke(String name) {
        int revoked = tables.askIfExist(connection -> Sql.update(
                        connection, "UPDATE token SET revoked_at = now() WHERE name = ? AND revoked_at IS NULL", name))
                .orElse(0);
        if (revoked == 0) {
            throw new OrteliusException(
                    "there is no valid token named %s: ortelius admin token list shows all".formatted(name));
        }
    }

    private static Token token(ResultSet row) throws SQLException {
        Timestamp revokedAt = row.getTimestamp("revoked_at");
        return new Token(
                row.getString("name"),
                AdminRole.named(row.getString("role")).orElse(AdminRole.READER),
                row.getTimestamp("created_at").toInstant(),
                revokedAt == null ? null : revokedAt.toInstant());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
