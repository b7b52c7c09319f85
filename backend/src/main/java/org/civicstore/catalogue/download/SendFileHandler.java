package org.civicstore.catalogue.download;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultFileRegion;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.file.Path;
import java.util.Optional;
import org.civicstore.shared.storage.BlobStore;

/**
 * Fills the body of an answer that carries a {@link SendFile} order straight from the file to the socket (sendfile(2)),
 * so that the bytes of a download cost neither heap nor copies. Sits between the HTTP codec and the framework.
 */
final class SendFileHandler extends ChannelOutboundHandlerAdapter {
    /** Each region done counts as a sign of life, so that a slow reader of a big file is not taken for an idle one. */
    private static final long REGION = 16 << 20;

    private final BlobStore blobs;

    SendFileHandler(BlobStore blobs) {
        this.blobs = blobs;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (!(message instanceof HttpResponse answer) || !answer.headers().contains(SendFile.HEADER)) {
            context.write(message, promise);
            return;
        }
        SendFile order = SendFile.parse(answer.headers().get(SendFile.HEADER));
        ReferenceCountUtil.release(message);
        Optional<Path> file = blobs.find(order.digest());
        if (file.isEmpty()) {
            context.write(
                    new DefaultFullHttpResponse(answer.protocolVersion(), HttpResponseStatus.INTERNAL_SERVER_ERROR),
                    promise);
            return;
        }
        HttpResponse head = new DefaultHttpResponse(answer.protocolVersion(), answer.status(), answer.headers());
        head.headers()
                .remove(SendFile.HEADER)
                .remove(HttpHeaderNames.TRANSFER_ENCODING)
                .set(HttpHeaderNames.CONTENT_LENGTH, order.range().length());
        context.write(head).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        if (order.body()) {
            writeRegions(context, file.get(), order.range());
        }
        context.write(LastHttpContent.EMPTY_LAST_CONTENT, promise);
    }

    private static void writeRegions(ChannelHandlerContext context, Path file, ByteRange range) {
        long end = range.first() + range.length();
        for (long at = range.first(); at < end; at += REGION) {
            context.write(new DefaultFileRegion(file.toFile(), at, Math.min(REGION, end - at)))
                    .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }
}
