// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose client lets the head of a request drip: the first one has to be whole in time from the connection's opening, each later one
 * from the second time that a part of it comes. Sees bytes, before they are decoded. Belongs to one event loop.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<Boolean> WATCHED = AttributeKey.valueOf(HeadDeadline.class, "watched");

    private final Duration patience;
    private @Nullable Future<?> end;

    private HeadDeadline(Duration patience) {
        this.patience = patience;
    }

    /** Sees to it that connections which a server accepts from now on have one. */
    static void watch(Channel server, Duration patience) {
        if (server.attr(WATCHED).setIfAbsent(true) == null) {
            server.pipeline().addFirst(new Accepting(patience));
        }
    }

    /** A connection whose requests have frames instead of heads has none. */
    static void forget(Channel connection) {
        if (connection.pipeline().get(HeadDeadline.class) != null) {
            connection.pipeline().remove(HeadDeadline.class);
        }
    }

    /** Gives one to each connection before it is registered. */
    @Sharable
    private static final class Accepting extends ChannelInboundHandlerAdapter {

        private final Duration patience;

        private Accepting(Duration patience) {
            this.patience = patience;
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection.pipeline().addFirst(new HeadDeadline(patience));
            }
            ctx.fireChannelRead(accepted);
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        begin(ctx);
        ctx.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        PacedConnection before = PacedConnection.begin(ctx.channel(), patience);
        long heads = before == null ? 0 : before.heads();
        boolean isBody = before != null && before.isReceiving();
        ctx.fireChannelRead(bytes);
        PacedConnection after = PacedConnection.of(ctx.channel());
        if (isBody || after != null && after.heads() > heads) {
            stop();
        } else {
            begin(ctx);
        }
    }

    private void begin(ChannelHandlerContext ctx) {
        if (end == null) {
            end = ctx.executor().schedule(() -> ctx.close(), patience.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void stop() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        stop();
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        stop();
    }
}
