package org.civicstore;

import io.micronaut.runtime.Micronaut;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the store. */
public final class Application {
    /** Advises at each start to use a module of the JDK that is not final yet. */
    private static final Logger LUCENE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Application() {}

    public static void main(String[] args) {
        LUCENE.setLevel(Level.SEVERE);
        Micronaut.build(args).mainClass(Application.class).banner(false).start();
    }
}
