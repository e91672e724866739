// SPDX-License-Identifier: Apache-2.0
package org.ortelius.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * A file that is sent in parts of the same size, one after the other, each in memory while it is sent. S3 takes 5 GB at once, and an
 * interrupted part is sent again.
 *
 * @param bytes of the file
 */
record FileParts(Path file, long bytes) {

    private static final long AT_LEAST = 16 << 20;
    private static final long AT_MOST_PARTS = 10_000;

    /** 16 MB, more for files of more than 160 GB. */
    private long bytesEach() {
        return Math.max(AT_LEAST, Math.ceilDiv(bytes, AT_MOST_PARTS));
    }

    /** The number of parts; an empty file is one part. */
    int count() {
        return (int) Math.max(1, Math.ceilDiv(bytes, bytesEach()));
    }

    /** Sends all parts. The object appears after the last one; a failure leaves nothing behind. */
    CompleteMultipartUploadResponse send(S3Client s3, String bucket, String key) {
        String upload = s3.createMultipartUpload(
                        request -> request.bucket(bucket).key(key))
                .uploadId();
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var sent = new ArrayList<CompletedPart>();
            for (int number = 1; number <= count(); number++) {
                int part = number;
                var answer = s3.uploadPart(
                        request ->
                                request.bucket(bucket).key(key).uploadId(upload).partNumber(part),
                        body(channel, part));
                sent.add(CompletedPart.builder()
                        .partNumber(part)
                        .eTag(answer.eTag())
                        .build());
            }
            return s3.completeMultipartUpload(request ->
                    request.bucket(bucket).key(key).uploadId(upload).multipartUpload(parts -> parts.parts(sent)));
        } catch (SdkException | UncheckedIOException failure) {
            abort(s3, bucket, key, upload, failure);
            throw failure;
        } catch (IOException unreadable) {
            var failure = new UncheckedIOException("cannot read " + file, unreadable);
            abort(s3, bucket, key, upload, failure);
            throw failure;
        }
    }

    private RequestBody body(FileChannel channel, int number) {
        long start = (number - 1) * bytesEach();
        var part = ByteBuffer.allocate((int) Math.min(bytesEach(), bytes - start));
        try {
            while (part.hasRemaining() && channel.read(part, start + part.position()) >= 0) {}
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
        // a stream for each attempt, without a copy
        return RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(part.array()), part.capacity(), "application/octet-stream");
    }

    private static void abort(S3Client s3, String bucket, String key, String upload, RuntimeException failure) {
        try {
            s3.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(upload));
        } catch (SdkException also) {
            failure.addSuppressed(also);
        }
    }
}
