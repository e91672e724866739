// SPDX-License-Identifier: Apache-2.0
package org.ortelius.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A published version of a generation's index. The contents of a bucket become names of files here, so they are checked.
 *
 * @param generation the name of the generation, also that of its database schema
 */
record IndexVersion(String generation, List<IndexFile> files) {

    private static final Pattern GENERATION = Pattern.compile("[a-z0-9_]+");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The object that names the newest version. */
    static final String NEWEST = "newest";

    /** The folder of versions. */
    static final String VERSIONS = "editions";

    /** The folder of the contents of files. */
    static final String FILES = "files";

    IndexVersion {
        require(GENERATION, "the name of a generation", generation);
        files = List.copyOf(files);
    }

    /**
     * A file of Lucene or of the vocabulary beside it.
     *
     * @param sha256 of its content, in lower-case hexadecimal digits
     */
    record IndexFile(String name, long bytes, String sha256) {

        private static final Pattern NAME = Pattern.compile("\\w[\\w.-]*");
        private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

        IndexFile {
            require(NAME, "the name of a file", name);
            require(SHA256, "a SHA-256 sum", sha256);
        }

        /** The key of the object with its content. */
        String object() {
            return FILES + "/" + sha256;
        }
    }

    private static void require(Pattern pattern, String what, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("\"%s\" is not %s".formatted(text, what));
        }
    }

    byte[] json() throws JsonProcessingException {
        return JSON.writeValueAsBytes(this);
    }

    /** Throws an exception that says what is wrong. */
    static IndexVersion read(byte[] json) throws IOException {
        return JSON.readValue(json, IndexVersion.class);
    }
}
