package bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HexFormat;

/** A package of 20 MB, against a plain Netty file region that sends the very same file. */
final class Download {
    private static final int TIMES = 25;
    private static final int ROUNDS = 15;

    private final RunningStore store;

    Download(RunningStore store) {
        this.store = store;
    }

    void run() throws Exception {
        String version = store.get("/api/v1/listings/" + RunningStore.INSTALLER)
                .path("releases").path(0).path("version").asText();
        String path = "/api/v1/listings/" + RunningStore.INSTALLER + "/releases/" + version + "/artifact";
        try (PlainFileServer plain = new PlainFileServer(file(version));
                Wire ours = new Wire(store.port());
                Wire ceiling = new Wire(plain.port())) {
            Rounds.of(ROUNDS, () -> megabytesPerSecond(ours, path), () -> megabytesPerSecond(ceiling, "/"))
                    .print("download of 20 MB", 0.8, "Netty file region");
        }
    }

    private static double megabytesPerSecond(Wire wire, String path) throws Exception {
        long began = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            Wire.Answer answer = wire.get(path, "");
            if (answer.status() != 200 || answer.length() != SampleListings.PACKAGE_BYTES) {
                throw new IllegalStateException(path + " was answered " + answer);
            }
        }
        return (double) TIMES * SampleListings.PACKAGE_BYTES / 1e6 / ((System.nanoTime() - began) / 1e9);
    }

    private Path file(String version) throws Exception {
        try (Connection connection = store.database();
                PreparedStatement question = connection.prepareStatement("select r.artifact_sha256 from listing_release r"
                        + " join listing l on l.id = r.listing_id where l.slug = ? and r.version = ?")) {
            question.setString(1, RunningStore.INSTALLER);
            question.setString(2, version);
            try (ResultSet row = question.executeQuery()) {
                row.next();
                return SampleListings.blob(store.home(), HexFormat.of().formatHex(row.getBytes(1)));
            }
        }
    }
}
