package org.civicstore.certification.artifact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Collects what a walk through a package comes upon, each thing once and no more than can be read by a person. */
final class ScanTally {

    private static final int MAX_HOSTS = 500;
    private static final int MAX_OF_A_KIND = 20;
    private static final int MAX_UNREADABLE = 20;
    private static final Pattern NATIVE = Pattern.compile("lib/([a-z0-9_-]{2,20})/[^/]+\\.so");

    private static final int SECRETS = EmbeddedSecret.BEGINNINGS.size();
    /** Those of secrets, then that of hosts. */
    private static final Beginnings BEGINNINGS =
            new Beginnings(Stream.of(EmbeddedSecret.BEGINNINGS, List.of(WebHosts.SEPARATOR))
                    .flatMap(List::stream)
                    .toList());

    private final TrackerSignatures known;
    private final Map<String, String> hosts = new TreeMap<>();
    private final Set<EmbeddedSecret> secrets = new LinkedHashSet<>();
    private final Map<String, TrackerCode> code = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private final Set<String> architectures = new TreeSet<>();

    ScanTally(TrackerSignatures known) {
        this.known = known;
    }

    PackageScan result(boolean opened) {
        return new PackageScan(
                hosts.entrySet().stream()
                        .map(each -> new FoundHost(each.getKey(), each.getValue()))
                        .toList(),
                List.copyOf(secrets),
                List.copyOf(code.values()),
                unreadable,
                List.copyOf(architectures),
                opened);
    }

    void name(String entry) {
        EmbeddedSecret.byFileName(entry).ifPresent(this::add);
        Matcher matcher = NATIVE.matcher(entry);
        if (matcher.matches()) {
            architectures.add(matcher.group(1));
        }
    }

    /** Looks for what begins between {@code from} and {@code to} and ends before {@code limit}. */
    void look(String entry, byte[] bytes, int from, int to, int limit) {
        BEGINNINGS.search(bytes, from, to, limit, (text, at) -> {
            if (text < SECRETS) {
                EmbeddedSecret.at(text, entry, bytes, at, limit).ifPresent(this::add);
            } else if (hosts.size() < MAX_HOSTS) {
                WebHosts.at(bytes, at, limit).ifPresent(host -> hosts.putIfAbsent(host, entry));
            }
        });
    }

    void dex(String entry, byte[] dex) {
        try {
            DexClasses.trackers(dex, known)
                    .forEach((library, first) -> code.putIfAbsent(
                            library.name(), new TrackerCode(library.name(), library.category(), entry, first)));
        } catch (UnreadablePackage e) {
            undecoded(entry);
        }
    }

    void undecoded(String entry) {
        if (unreadable.size() < MAX_UNREADABLE) {
            unreadable.add(entry);
        }
    }

    private void add(EmbeddedSecret secret) {
        // By kind, so that many harmless keys cannot hide a grave one.
        long alike = secrets.stream()
                .filter(other -> other.kind().equals(secret.kind()))
                .count();
        if (alike < MAX_OF_A_KIND) {
            secrets.add(secret);
        }
    }
}
