package org.civicstore.certification.artifact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What stands in the entries of a package: presence, which says nothing about use.
 *
 * @param found host names of web addresses, sorted by name
 * @param secrets keys and tokens
 * @param code tracker libraries, sorted by name
 * @param unreadableCode dex files that could not be decoded; what they hold is not known
 * @param nativeCode processor architectures, sorted
 * @param opened whether what is packed inside was looked at; else only the bytes as they lie, where packing hides most
 */
public record PackageScan(
        List<FoundHost> found,
        List<EmbeddedSecret> secrets,
        List<TrackerCode> code,
        List<String> unreadableCode,
        List<String> nativeCode,
        boolean opened) {

    public PackageScan {
        found = List.copyOf(found);
        secrets = List.copyOf(secrets);
        code = List.copyOf(code);
        unreadableCode = List.copyOf(unreadableCode);
        nativeCode = List.copyOf(nativeCode);
    }

    /** Looks through a file in one pass: entry by entry when it is a container, containers inside alike; else as a whole. */
    static PackageScan of(Path file, Path tempDir) throws IOException, UnreadablePackage {
        ScanTally tally = new ScanTally(TrackerSignatures.standard());
        boolean opened = new PackageWalk(tally, tempDir).file(file);
        return tally.result(opened);
    }

    public List<String> hosts() {
        return found.stream().map(FoundHost::host).toList();
    }

    public List<String> trackers() {
        return code.stream().map(TrackerCode::name).distinct().toList();
    }
}
