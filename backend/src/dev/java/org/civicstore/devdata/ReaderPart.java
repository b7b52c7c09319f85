package org.civicstore.devdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** What people do who sign in nowhere: they open the front page and look at some apps more than at others. */
final class ReaderPart {
    private static final int MOST = 72;

    private final URI store;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ReaderPart(URI store) {
        this.store = store;
    }

    /** Opens each app's page, the first often and each further one less; the front page once for every four of those. */
    void read(List<String> slugs) {
        int opened = 0;
        for (int i = 0; i < slugs.size(); i++) {
            for (int times = MOST / (i + 2) + 2; times > 0; times--) {
                open("/apps/" + slugs.get(i));
                if (opened++ % 4 == 0) {
                    open("/");
                }
            }
        }
    }

    private void open(String path) {
        try {
            client.send(
                    HttpRequest.newBuilder(store.resolve(path))
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The store was stopped", e);
        }
    }
}
