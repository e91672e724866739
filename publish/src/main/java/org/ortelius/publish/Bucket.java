// SPDX-License-Identifier: Apache-2.0
package org.ortelius.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The objects below an address in S3 or a storage with its protocol. Account, service and region come from the settings of AWS' own
 * programs: {@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY}, {@code AWS_ENDPOINT_URL_S3}, {@code AWS_REGION} or
 * the files of {@code aws configure}. Every failure is an {@link IOException} that names the object. Thread-safe.
 */
public final class Bucket implements Closeable {

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final BucketAddress address;
    private final S3Client s3;

    private Bucket(BucketAddress address, S3Client s3) {
        this.address = address;
        this.s3 = s3;
    }

    /**
     * Does not contact the service yet.
     *
     * @param pathStyle whether the bucket's name comes after the host instead of before it, as for MinIO
     */
    public static Bucket open(BucketAddress address, boolean pathStyle) {
        // not all services know the checksums that the client would add; files have their own
        return new Bucket(
                address,
                S3Client.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder()
                                .connectionTimeout(SILENCE)
                                .socketTimeout(SILENCE))
                        .region(region())
                        .crossRegionAccessEnabled(true)
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .forcePathStyle(pathStyle)
                        .build());
    }

    /** The default is the region that services without regions expect; AWS redirects to the right one. */
    private static Region region() {
        try {
            return new AwsRegionProviderChain(new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
                    .getRegion();
        } catch (SdkClientException unnamed) {
            return Region.US_EAST_1;
        }
    }

    public BucketAddress address() {
        return address;
    }

    /** The objects of a folder with their sizes in bytes, by name. */
    Map<String, Long> list(String folder) throws IOException {
        String start = address.key(folder) + "/";
        return ask(folder, () -> {
            var sizes = new TreeMap<String, Long>();
            for (S3Object object : s3.listObjectsV2Paginator(
                            request -> request.bucket(address.bucket()).prefix(start))
                    .contents()) {
                sizes.put(object.key().substring(start.length()), object.size());
            }
            return sizes;
        });
    }

    /** All of a small object; empty if there is none. */
    Optional<byte[]> find(String name) throws IOException {
        return ask(name, () -> {
            try {
                return Optional.of(s3.getObjectAsBytes(
                                request -> request.bucket(address.bucket()).key(address.key(name)))
                        .asByteArray());
            } catch (NoSuchKeyException none) {
                return Optional.empty();
            }
        });
    }

    /** The bytes of an object, beginning at a position. */
    InputStream read(String name, long position) throws IOException {
        return ask(
                name,
                () -> s3.getObject(request -> request.bucket(address.bucket())
                        .key(address.key(name))
                        .range("bytes=%d-".formatted(position))));
    }

    /** Writes a small object over the existing one; readers see the old or the new one. */
    void write(String name, byte[] content) throws IOException {
        send(name, RequestBody.fromBytes(content));
    }

    /** Writes a file as an object, which appears when it is complete. */
    void send(String name, Path file) throws IOException {
        var parts = new FileParts(file, Files.size(file));
        if (parts.count() == 1) {
            send(name, RequestBody.fromFile(file));
        } else {
            ask(name, () -> parts.send(s3, address.bucket(), address.key(name)));
        }
    }

    private void send(String name, RequestBody body) throws IOException {
        ask(name, () -> s3.putObject(request -> request.bucket(address.bucket()).key(address.key(name)), body));
    }

    void remove(String name) throws IOException {
        ask(
                name,
                () -> s3.deleteObject(
                        request -> request.bucket(address.bucket()).key(address.key(name))));
    }

    private <T> T ask(String name, Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (SdkException failure) {
            throw new IOException("%s/%s: %s".formatted(address, name, failure.getMessage()), failure);
        }
    }

    @Override
    public void close() {
        s3.close();
    }
}
