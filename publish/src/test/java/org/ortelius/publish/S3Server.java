// SPDX-License-Identifier: Apache-2.0
package org.ortelius.publish;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;

/**
 * A real S3 server over a folder of this machine, with one bucket; requests have to be signed with its secret. It is also a program,
 * {@code S3Server FOLDER PORT}, which prints its address and runs until its input ends.
 */
public final class S3Server implements AutoCloseable {

    static final String BUCKET = "atlas";

    /** The account that it knows. */
    public static final String KEY = "abraham";

    public static final String SECRET = "theatrum-orbis-terrarum";

    private final BlobStoreContext files;
    private final S3Proxy server;

    private S3Server(BlobStoreContext files, S3Proxy server) {
        this.files = files;
        this.server = server;
    }

    /** Starts it and sets its address for clients, as a user would. */
    static S3Server start(Path folder) throws Exception {
        S3Server started = start(folder, 0);
        Map.of("aws.accessKeyId", KEY, "aws.secretAccessKey", SECRET, "aws.endpointUrlS3", started.address())
                .forEach(System::setProperty);
        return started;
    }

    private static S3Server start(Path folder, int port) throws Exception {
        var properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", folder.toString());
        BlobStoreContext files = ContextBuilder.newBuilder("filesystem")
                .credentials(KEY, SECRET)
                .overrides(properties)
                .build(BlobStoreContext.class);
        BlobStore store = files.getBlobStore();
        store.createContainerInLocation(null, BUCKET); // or there already
        var server = S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                .build();
        server.start();
        return new S3Server(files, server);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getPort();
    }

    public static void main(String[] folderAndPort) throws Exception {
        try (var server = start(Path.of(folderAndPort[0]), Integer.parseInt(folderAndPort[1]))) {
            System.out.println(server.address());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
        System.exit(0); // the server's libraries leave threads behind
    }

    /** Stops it. */
    void stop() throws Exception {
        server.stop();
    }

    @Override
    public void close() throws Exception {
        server.stop();
        files.close();
    }
}
