// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** One number over all fields of a document, whatever their order. */
final class Fingerprint {

    private static final int SEED = 1;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private Fingerprint() {}

    static long of(Document document) {
        long sum = 0;
        for (IndexableField field : document) {
            sum += Long.rotateLeft(value(field) * PRIME, field.name().length()) ^ hash(new BytesRef(field.name()));
        }
        return sum;
    }

    private static long value(IndexableField field) {
        return switch (field) {
            case FeatureField feature -> Float.floatToIntBits(feature.getFeatureValue()) * 31L;
            default -> field.binaryValue() != null ? hash(field.binaryValue()) : text(field);
        };
    }

    private static long text(IndexableField field) {
        String text = field.numericValue() == null
                ? field.stringValue()
                : field.numericValue().toString();
        return text == null ? 0 : hash(new BytesRef(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static long hash(BytesRef bytes) {
        return StringHelper.murmurhash3_x64_128(bytes.bytes, bytes.offset, bytes.length, SEED)[0];
    }
}
