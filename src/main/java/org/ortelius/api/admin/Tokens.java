// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.OrteliusException;

/** The bearer tokens: 256 random bits each, of which only the SHA-256 is kept. */
public record Tokens(AdminTables tables) {

    /** So that a token is known for one where it turns up, in a log or a repository. */
    private static final String PREFIX = "ort_";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param revokedAt absent = it is valid */
    public record Token(
            String name,
            Role role,
            Instant createdAt,
            @Nullable Instant revokedAt) {}

    /** Makes a token and gives it for the one time that it can be read; with the first, {@code /admin} is there. */
    public String create(String name, Role role) {
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

    private boolean insert(String name, Role role, String token) {
        return tables.ask(connection -> {
            try (var statement = connection.prepareStatement(
                    "INSERT INTO token (name, role, hash) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING")) {
                statement.setString(1, name);
                statement.setString(2, role.toString());
                statement.setBytes(3, hash(token));
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** Whether any token is valid; when none is, there is no {@code /admin}. */
    static boolean any(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT EXISTS (SELECT FROM token WHERE revoked_at IS NULL)");
                var row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The valid token with this text. */
    static Optional<Token> find(String token, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT * FROM token WHERE hash = ? AND revoked_at IS NULL")) {
            statement.setBytes(1, hash(token));
            return read(statement.executeQuery()).stream().findFirst();
        }
    }

    /** All there ever were, by name. */
    public List<Token> list() {
        if (!tables.exist()) {
            return List.of();
        }
        return tables.ask(connection -> {
            try (var statement = connection.prepareStatement("SELECT * FROM token ORDER BY name")) {
                return read(statement.executeQuery());
            }
        });
    }

    /** From now on nobody can use it. */
    public void revoke(String name) {
        boolean wasValid = tables.exist()
                && tables.ask(connection -> {
                    try (var statement = connection.prepareStatement(
                            "UPDATE token SET revoked_at = now() WHERE name = ? AND revoked_at IS NULL")) {
                        statement.setString(1, name);
                        return statement.executeUpdate() == 1;
                    }
                });
        if (!wasValid) {
            throw new OrteliusException(
                    "there is no valid token named %s: ortelius admin token list shows all".formatted(name));
        }
    }

    private static List<Token> read(ResultSet rows) throws SQLException {
        var tokens = new ArrayList<Token>();
        while (rows.next()) {
            var revokedAt = rows.getTimestamp("revoked_at");
            tokens.add(new Token(
                    rows.getString("name"),
                    Role.named(rows.getString("role")).orElse(Role.READER),
                    rows.getTimestamp("created_at").toInstant(),
                    revokedAt == null ? null : revokedAt.toInstant()));
        }
        return tokens;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
