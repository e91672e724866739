// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.http;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooLongFormFieldException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooManyFormFieldsException;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.batch.BatchRefusal;
import org.ortelius.api.batch.jobs.FullDisk;
import org.ortelius.batch.parameters.Limit;
import org.ortelius.batch.parameters.UsageException;

/**
 * A {@code multipart/form-data} body. Large files wait on disk until the form is closed; streams that were opened before can be read on. In memory it takes
 * some 100 KB, whatever a client sends: RESTEasy's own parser keeps headers of any length, and 450 MB of one took the whole heap.
 */
final class SentForm implements AutoCloseable {

    private static final int STEP = 8_192;

    /** Of a line of a part's head. */
    private static final int MOST_OF_HEAD = 16_384;

    /** Bytes of a parameter: the longest is a list. */
    private static final int MOST_OF_TEXT = 4 * Limit.LIST.most();

    private final HttpPostMultipartRequestDecoder decoder;
    private final Path folder;

    private SentForm(String type, Path folder) throws IOException {
        this.folder = folder;
        this.decoder = understood(() -> decoder(type, folder));
    }

    /**
     * Reads a form to its end.
     *
     * @param type of the body, with the boundary
     * @param folder where files are kept
     * @throws UsageException when it is no form, or has too many or too long parts
     * @throws BatchRefusal when the disk is full
     * @throws IOException when the client has gone
     */
    static SentForm read(InputStream body, String type, Path folder) throws IOException {
        var form = new SentForm(type, folder);
        try {
            form.read(body);
            return form;
        } catch (IOException | RuntimeException failed) {
            form.close();
            throw failed;
        }
    }

    private static HttpPostMultipartRequestDecoder decoder(String type, Path folder) {
        var factory = new DefaultHttpDataFactory(DefaultHttpDataFactory.MINSIZE);
        factory.setBaseDir(folder.toString());
        factory.setDeleteOnExit(false);
        var head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        head.headers().set(HttpHeaderNames.CONTENT_TYPE, type);
        var decoder = new HttpPostMultipartRequestDecoder(
                factory, head, StandardCharsets.UTF_8, Limit.PARAMETERS.most(), MOST_OF_HEAD);
        decoder.setDiscardThreshold(STEP);
        return decoder;
    }

    private void read(InputStream body) throws IOException {
        byte[] step = new byte[STEP];
        for (int length = body.read(step); length >= 0; length = body.read(step)) {
            var content = new DefaultHttpContent(Unpooled.wrappedBuffer(step, 0, length));
            understood(() -> decoder.offer(content));
            requireShort(decoder.currentPartialHttpData());
        }
        understood(() -> decoder.offer(LastHttpContent.EMPTY_LAST_CONTENT));
        if (decoder.currentPartialHttpData() != null) {
            throw unreadable("it ends before its last boundary");
        }
    }

    private static void requireShort(@Nullable InterfaceHttpData part) {
        if (part instanceof Attribute text && text.length() > MOST_OF_TEXT) {
            throw unreadable("a parameter has more than %,d bytes".formatted(MOST_OF_TEXT));
        }
    }

    /** What the decoder makes of its input: its failures are the client's, but for those of the disk. */
    private <T> T understood(Supplier<T> reading) throws IOException {
        try {
            return reading.get();
        } catch (TooManyFormFieldsException tooMany) {
            throw unreadable("it has more than %,d parts".formatted(Limit.PARAMETERS.most()));
        } catch (TooLongFormFieldException tooLong) {
            throw unreadable("the head of a part has a line of more than %,d bytes".formatted(MOST_OF_HEAD));
        } catch (RuntimeException failed) {
            if (failed.getCause() instanceof IOException disk) {
                throw FullDisk.told(folder, disk);
            }
            throw unreadable(String.valueOf(failed.getMessage()));
        }
    }

    private static UsageException unreadable(String why) {
        return new UsageException("", "", "The form cannot be read: %s.".formatted(why));
    }

    /** The parts that are no files, each perhaps several times; parts without a name are left out. */
    Map<String, List<String>> texts() throws IOException {
        Map<String, List<String>> texts = new HashMap<>();
        for (Attribute part : parts(Attribute.class).toList()) {
            texts.computeIfAbsent(part.getName(), _ -> new ArrayList<>()).add(part.getValue());
        }
        return texts;
    }

    /** The first file of a name. */
    Optional<FileUpload> file(String name) {
        return parts(FileUpload.class)
                .filter(file -> file.getName().equals(name))
                .findFirst();
    }

    /** The bytes of a file, from the first one. */
    static InputStream open(FileUpload file) throws IOException {
        return file.isInMemory()
                ? new ByteArrayInputStream(file.get())
                : Files.newInputStream(file.getFile().toPath());
    }

    private <P> Stream<P> parts(Class<P> type) {
        return decoder.getBodyHttpDatas().stream().filter(type::isInstance).map(type::cast);
    }

    @Override
    public void close() {
        decoder.destroy();
    }
}
