package org.civicstore.certification.worker;

import java.util.Arrays;
import java.util.stream.Stream;
import org.civicstore.certification.specimens.Bombs;
import org.civicstore.certification.specimens.RawZip;

/** Containers that are not what they say: bombs, and names that lead elsewhere or stand for two things. */
final class ContainerTricks {

    private static final int MIB = 1024 * 1024;

    private ContainerTricks() {}

    static Stream<Trick> all() {
        return Stream.concat(containers(), names());
    }

    private static Stream<Trick> containers() {
        return Stream.of(
                Trick.container("a bomb of 1 GiB", _ -> Bombs.flat(), "container.ratio"),
                Trick.container("bombs in containers in containers", _ -> Bombs.nested(), "container.ratio"),
                Trick.container(
                        "entries that overlap",
                        _ -> Bombs.overlapping(30, 16),
                        repeated("container.overlap", 29, "container.ratio")),
                Trick.container(
                        "an entry that claims to be small",
                        _ -> RawZip.of(RawZip.Entry.deflated("a", new byte[200 * MIB])
                                        .claimingSize(10))
                                .bytes(),
                        "container.ratio"),
                Trick.container(
                        "containers nested without end",
                        _ -> {
                            byte[] level = {'x'};
                            for (int i = 0; i < 40; i++) {
                                level = RawZip.of(RawZip.Entry.stored("level.zip", level))
                                        .bytes();
                            }
                            return level;
                        },
                        "container.nested-too-deep"),
                Trick.container(
                        "a password",
                        _ -> RawZip.of(RawZip.Entry.stored("a", "x").encrypted())
                                .bytes(),
                        "container.encrypted"),
                Trick.container(
                        "half of a container",
                        _ -> {
                            byte[] whole = RawZip.of(RawZip.Entry.stored("a", "x".repeat(1000)))
                                    .bytes();
                            return Arrays.copyOf(whole, whole.length / 2);
                        },
                        "container.no-end-record"));
    }

    private static Stream<Trick> names() {
        return Stream.of(
                name("a path upwards", "container.traversal", RawZip.Entry.stored("../../etc/cron.d/x", "x")),
                name("a path from the root", "container.traversal", RawZip.Entry.stored("/etc/passwd", "x")),
                name("a path of Windows", "container.traversal", RawZip.Entry.stored("a\\..\\..\\x", "x")),
                name(
                        "a symbolic link",
                        "container.symlink",
                        RawZip.Entry.stored("link", "/etc/passwd").symlink()),
                name(
                        "a name twice",
                        "container.duplicate",
                        RawZip.Entry.stored("classes.dex", "x"),
                        RawZip.Entry.stored("classes.dex", "y")),
                name(
                        "a name twice but for its case",
                        "container.duplicate",
                        RawZip.Entry.stored("classes.dex", "x"),
                        RawZip.Entry.stored("Classes.DEX", "y")),
                name(
                        "another name in the local header",
                        "container.local-name-differs",
                        RawZip.Entry.stored("good.txt", "x").locally("evil.txt")),
                name(
                        "an entry that is not listed",
                        "container.unlisted-entry",
                        RawZip.Entry.stored("a", "x"),
                        RawZip.Entry.stored("hidden", "y").unlisted(),
                        RawZip.Entry.stored("b", "z")));
    }

    private static Trick name(String name, String rule, RawZip.Entry... entries) {
        return Trick.container(name, _ -> RawZip.of(entries).bytes(), rule);
    }

    private static String[] repeated(String rule, int times, String last) {
        String[] rules = new String[times + 1];
        Arrays.fill(rules, rule);
        rules[times] = last;
        return rules;
    }
}
