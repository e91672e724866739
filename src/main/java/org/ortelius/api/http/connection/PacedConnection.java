// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.connection;

import io.netty.buffer.ByteBufHolder;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import io.vertx.core.net.impl.VertxHandler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1 connection that costs a bounded number of bytes, whatever its client does. It stands between Netty's decoder and Vert.x. Vert.x alone would
 * read pipelined requests without end, and write answers to a client that takes none. Here a request goes on once the one before is answered and the
 * client has taken what was written, but for what fits a socket's queue; until then nothing more is read. A client that takes nothing for a while, or
 * lets a body drip, is left. Belongs to one event loop.
 */
final class PacedConnection extends ChannelDuplexHandler {

    private static final AttributeKey<PacedConnection> PACED = AttributeKey.valueOf(PacedConnection.class, "paced");

    /** The most parts of further requests that may wait for the one under way; a request has two or more. A client that sends more is left. */
    private static final int MOST_WAITING = 512;

    /** How often to look within the time allowed. */
    private static final int LOOKS = 4;

    private final long lookNanos;
    private final TakenBytes taken;
    private final SentBytes sent;
    private final Deque<Object> waiting = new ArrayDeque<>();
    private Runnable tooSlow = this::abort;
    private long heads;
    private boolean isAnswering;
    private boolean isReceiving;
    private boolean isPausedHere;
    private boolean isLeft;

    /** Absent while the client need not do anything; a timer that is left behind would keep what was closed for that long. */
    private @Nullable Future<?> nextLook;

    private @Nullable ChannelHandlerContext context;

    private PacedConnection(Duration patience) {
        this.lookNanos = patience.toNanos() / LOOKS;
        this.taken = new TakenBytes(patience);
        this.sent = new SentBytes(patience);
    }

    /** That of a channel; absent before {@link #begin}. */
    static @Nullable PacedConnection of(Channel channel) {
        return channel.attr(PACED).get();
    }

    /** Makes that of a channel, if Vert.x is ready for requests there, and gives it. Patience is how long a client may take or send nothing. */
    static @Nullable PacedConnection begin(Channel channel, Duration patience) {
        PacedConnection known = of(channel);
        ChannelHandlerContext vertx = known == null ? channel.pipeline().context(VertxHandler.class) : null;
        if (vertx != null) {
            channel.pipeline().addBefore(vertx.name(), null, new PacedConnection(patience));
        }
        return of(channel);
    }

    /** Says that Vert.x has a request already, and whether it waits for the rest of its body. */
    void joinAtRequest(boolean isBodyToCome) {
        isAnswering = true;
        isReceiving = isBodyToCome;
    }

    /** How many heads of requests have come. */
    long heads() {
        return heads;
    }

    /** Whether a body is still to come. */
    boolean isReceiving() {
        return isReceiving;
    }

    /** The action if the body of the current request drips. */
    void whenTooSlow(Runnable action) {
        tooSlow = action;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        added.channel().attr(PACED).set(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (isLeft) {
            ReferenceCountUtil.release(message);
            return;
        }
        heads += message instanceof HttpRequest ? 1 : 0;
        if (waiting.isEmpty() && mayGoOn(ctx, message)) {
            goOn(ctx, message);
        } else {
            waiting.add(message);
            pause(ctx);
        }
        if (waiting.size() > MOST_WAITING) {
            abort();
        }
    }

    private boolean mayGoOn(ChannelHandlerContext ctx, Object message) {
        return !(message instanceof HttpRequest)
                || !isAnswering && ctx.channel().isWritable();
    }

    private void goOn(ChannelHandlerContext ctx, Object message) {
        if (message instanceof HttpRequest) {
            isAnswering = true;
            isReceiving = true;
        }
        if (message instanceof HttpContent content) {
            sent.add(content.content().readableBytes());
            isReceiving = !(message instanceof LastHttpContent);
        }
        ctx.fireChannelRead(message);
    }

    /** Vert.x pauses as well, for bodies; that is left to it. */
    private void pause(ChannelHandlerContext ctx) {
        if (ctx.channel().config().isAutoRead()) {
            ctx.channel().config().setAutoRead(false);
            isPausedHere = true;
        }
    }

    private void goOn(ChannelHandlerContext ctx) {
        if (waiting.isEmpty() || !mayGoOn(ctx, waiting.getFirst())) {
            return;
        }
        ctx.channel()
                .config()
                .setAutoRead(isPausedHere || ctx.channel().config().isAutoRead());
        isPausedHere = false;
        while (!waiting.isEmpty() && mayGoOn(ctx, waiting.getFirst())) {
            goOn(ctx, waiting.removeFirst());
        }
        if (!waiting.isEmpty()) {
            pause(ctx);
        }
        channelReadComplete(ctx);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        ctx.fireChannelReadComplete();
        if (isReceiving) {
            watch(ctx);
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        boolean isEnd = AnswerEnd.is(message);
        if (message instanceof ByteBufHolder content) {
            sent.add(content.content().readableBytes());
        }
        ctx.write(message, promise);
        if (isEnd) {
            isAnswering = false;
            if (!waiting.isEmpty()) {
                ctx.executor().execute(() -> goOn(ctx)); // not before Vert.x knows, too, that it is the end
            }
        }
    }

    @Override
    public void flush(ChannelHandlerContext ctx) {
        ctx.flush();
        if (TakenBytes.areLeft(ctx.channel())) {
            watch(ctx);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        ctx.fireChannelWritabilityChanged();
        goOn(ctx);
    }

    /** Most requests come and most answers go at once, and need no timer. */
    private void watch(ChannelHandlerContext ctx) {
        if (nextLook == null && ctx.channel().isActive()) {
            long now = System.nanoTime();
            taken.begin(ctx.channel(), now);
            sent.begin(now);
            lookLater(ctx);
        }
    }

    private void lookLater(ChannelHandlerContext ctx) {
        nextLook = ctx.executor().schedule(() -> look(ctx), lookNanos, TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext ctx) {
        nextLook = null;
        if (!ctx.channel().isActive() || !isReceiving && !TakenBytes.areLeft(ctx.channel())) {
            return;
        }
        long now = System.nanoTime();
        if (!isReceiving || !ctx.channel().config().isAutoRead()) {
            sent.begin(now); // the client need not send
        }
        lookLater(ctx);
        if (taken.areStuck(ctx.channel(), now)) {
            abort();
        } else if (sent.areTooFew(now)) {
            tooSlow.run();
        }
    }

    /** Closes the connection and lets the kernel forget what it holds for the client. */
    void abort() {
        isLeft = true;
        if (context != null) {
            context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            context.close(); // not the channel's, where Vert.x would wait for what is unsent
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (nextLook != null) {
            nextLook.cancel(false);
            nextLook = null;
        }
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
        ctx.fireChannelInactive();
    }
}
