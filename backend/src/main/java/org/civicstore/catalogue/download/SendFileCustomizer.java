package org.civicstore.catalogue.download;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandler;
import jakarta.inject.Singleton;
import org.civicstore.shared.storage.BlobStore;

/** Puts a {@link SendFileHandler} into each plain HTTP/1 connection; sendfile cannot encrypt, so not where TLS ends here. */
@Singleton
class SendFileCustomizer implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private static final String NAME = "civicstore-send-file";

    private final BlobStore blobs;

    SendFileCustomizer(BlobStore blobs) {
        this.blobs = blobs;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer(null));
        return event.getBean();
    }

    /** Whether the connection of the request has a handler that fills bodies from files. */
    static boolean takesOrders(HttpRequest<?> request) {
        return request instanceof NettyHttpRequest<?> netty
                && netty.getChannelHandlerContext().pipeline().get(NAME) != null;
    }

    private final class Customizer implements NettyServerCustomizer {
        private final @org.jspecify.annotations.Nullable Channel channel;

        private Customizer(@org.jspecify.annotations.Nullable Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel opened, ChannelRole role) {
            return new Customizer(opened);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel == null) {
                return;
            }
            ChannelPipeline pipeline = channel.pipeline();
            if (pipeline.get(SslHandler.class) == null
                    && pipeline.get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null
                    && pipeline.get(NAME) == null) {
                pipeline.addAfter(
                        ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, NAME, new SendFileHandler(blobs));
            }
        }
    }
}
