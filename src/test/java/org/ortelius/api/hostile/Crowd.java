// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many clients of one attacker, who all do the same and mind no refusal. For one thread. */
final class Crowd implements AutoCloseable {

    private final List<RawClient> clients = new ArrayList<>();

    static Crowd of(int size, URI service) throws IOException {
        var crowd = new Crowd();
        for (int i = 0; i < size; i++) {
            crowd.clients.add(new RawClient(service.getPort()));
        }
        return crowd;
    }

    /** What one of them does; the service may have closed its connection. */
    interface Deed {
        void of(RawClient client) throws IOException, InterruptedException;
    }

    /** One after the other. */
    void each(Deed deed) {
        clients.forEach(client -> act(deed, client));
    }

    private static void act(Deed deed, RawClient client) {
        try {
            deed.of(client);
        } catch (IOException closed) {
            // by the service, which may
        } catch (InterruptedException givenUp) {
            // in time
        }
    }

    /** All at once, since the service may stop reading; what does not get through in time stays unsent. */
    void send(String text, Duration patience) throws InterruptedException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        List<Thread> senders = clients.stream()
                .map(client -> Thread.ofVirtual().start(() -> act(one -> one.sendAll(bytes), client)))
                .toList();
        long end = System.nanoTime() + patience.toNanos();
        for (Thread sender : senders) {
            sender.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
    }

    /** Sends a text again and again, with a pause before each time. */
    void drip(String text, Duration pause, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            Thread.sleep(pause);
            send(text, pause);
        }
    }

    /** Reads a byte of each answer that there is, again and again, with a pause before each time. */
    void sip(Duration pause, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            Thread.sleep(pause);
            each(RawClient::sip);
        }
    }

    @Override
    public void close() {
        each(RawClient::close);
    }
}
