package bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicstore.certification.artifact.MediaTypes;
import org.civicstore.certification.artifact.Readings;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.KnownListings;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.worker.Screener;
import org.civicstore.certification.worker.ScreeningOptions;
import org.civicstore.certification.worker.WorkerLimits;

/**
 * The screening, without the store around it: how long a whole screening of an Android package of 20 MB takes in a warm worker
 * beside what its parts take alone, and whether a queue of 100 keeps two cores busy. Argument: a folder for its files.
 */
final class ScreeningBench {
    private static final MediaTypes TYPES = new MediaTypes();
    private static final int MIB = 1024 * 1024;
    private static final int ROUNDS = 7;
    private static final int QUEUE = 100;
    private static final int ALONE = 20;

    /** Before anything counts: a new worker compiles its code for as long. */
    private static final int WARM_UP = 80;

    private final Path folder;

    private ScreeningBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        ScreeningBench bench = new ScreeningBench(Files.createDirectories(Path.of(args[0])));
        try (Screener screener = Screener.inChildProcess(
                WorkerLimits.standard(),
                Path.of(System.getProperty("java.home")),
                System.getProperty("java.class.path"),
                ScreeningOptions.none())) {
            bench.whole(screener);
            bench.queue(screener);
        }
        // What waits for further work must not keep the process.
        System.exit(0);
    }

    /** Measured in turn, so that a busy machine is as busy for both; the first rounds warm up and do not count. */
    private void whole(Screener screener) throws Exception {
        Path apk = apk("large.apk", 18);
        Subject subject = subject(apk);
        List<Double> wholes = new ArrayList<>();
        List<Double> parts = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = -2; round < ROUNDS; round++) {
            double whole = millis(() -> screener.screen(subject));
            double sum = millis(() -> sha256(apk))
                    + millis(() -> readings().signature(apk))
                    + millis(() -> readings().scan(apk));
            if (round >= 0) {
                wholes.add(whole);
                parts.add(sum);
                ratios.add(whole / sum);
            }
        }
        print(
                "{\"name\":\"screen 20 MB\",\"bytes\":%d,\"millis\":%.0f,\"signatureDexAndHashAlone\":%.0f,\"ratio\":%.2f,\"goal\":2.0,\"rounds\":%d}",
                Files.size(apk), median(wholes), median(parts), median(ratios), ROUNDS);
    }

    /**
     * All handed in at once, between two measurements of one after the other, so that a machine whose load changes is seen: the queue
     * is quicker by as many times as it uses more cores than one alone, which uses more than one since a package is hashed beside
     * its examination. {@code coresBusy} is what this process and its workers got of them; what a screening costs alone and in the
     * queue can be compared on a busy machine too.
     */
    private void queue(Screener screener) throws Exception {
        Subject subject = subject(apk("small.apk", 4));
        // As in a server, where a second process waits before a second submission comes.
        screener.standBy();
        together(screener, subject, WARM_UP);
        Duration first = busy();
        double before = alone(screener, subject);
        Duration spent = busy();
        long began = System.nanoTime();
        together(screener, subject, QUEUE);
        double seconds = (System.nanoTime() - began) / 1e9;
        Duration queued = busy().minus(spent);
        double after = alone(screener, subject);
        print(
                "{\"name\":\"screen 100 queued\",\"seconds\":%.1f,\"perMinute\":%.0f,\"speedUp\":%.2f,\"coresBusy\":%.2f,\"goal\":1.6,\"cores\":%d,\"aloneBeforeMillis\":%.0f,\"aloneAfterMillis\":%.0f,\"cpuMillisAlone\":%.0f,\"cpuMillisQueued\":%.0f}",
                seconds,
                QUEUE * 60 / seconds,
                (before + after) / 2 * QUEUE / 1000 / seconds,
                queued.toMillis() / 1000.0 / seconds,
                Runtime.getRuntime().availableProcessors(),
                before,
                after,
                spent.minus(first).toMillis() / (double) ALONE,
                queued.toMillis() / (double) QUEUE);
    }

    /** Milliseconds of one of several, one after the other. */
    private static double alone(Screener screener, Subject subject) throws Exception {
        return millis(() -> {
                    for (int i = 0; i < ALONE; i++) {
                        screener.screen(subject);
                    }
                    return ALONE;
                })
                / ALONE;
    }

    private static void together(Screener screener, Subject subject, int count) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, count)
                    .<Future<?>>mapToObj(_ -> threads.submit(() -> screener.screen(subject)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** Of this process and the workers that live now. */
    private static Duration busy() {
        return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Readings readings() {
        return new Readings(TYPES, folder);
    }

    /** Signed, with 45,000 classes in three dex files, and so many MiB that do not compress. */
    private Path apk(String name, int mebibytes) throws Exception {
        ApkSpecimen apk = ApkSpecimen.good();
        for (int dex = 1; dex <= 3; dex++) {
            int number = dex;
            apk.classes(
                    dex == 1 ? "classes.dex" : "classes" + dex + ".dex",
                    IntStream.range(0, 15_000)
                            .mapToObj(i -> "org.civicstore.specimen.part" + number + ".Screen" + i)
                            .toArray(String[]::new));
        }
        byte[] picture = new byte[MIB];
        Random random = new Random(1);
        for (int i = 0; i < mebibytes; i++) {
            random.nextBytes(picture);
            apk.file("assets/picture" + i + ".bin", picture.clone());
        }
        return apk.write(folder.resolve(name));
    }

    private static Subject subject(Path apk) throws Exception {
        ArtifactFile file = new ArtifactFile(
                apk.toAbsolutePath(),
                apk.getFileName().toString(),
                "application/vnd.android.package-archive",
                sha256(apk),
                Files.size(apk));
        return new Subject(
                SubjectKind.ANDROID_PACKAGE,
                "base",
                CriteriaEdition.current().id(),
                Manifest.empty(),
                "1.2.0",
                Map.of("en", "The first."),
                Optional.of(file),
                List.of(),
                Optional.empty(),
                KnownListings.none(),
                Instant.parse("2026-11-21T20:00:00Z"));
    }

    private static String sha256(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private interface Work {
        Object run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(java.util.Locale.ROOT, format, values));
    }
}
