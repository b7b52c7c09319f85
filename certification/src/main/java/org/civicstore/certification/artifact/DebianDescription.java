package org.civicstore.certification.artifact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads the control file of a Debian package (deb-control(5)). */
final class DebianDescription {

    private DebianDescription() {}

    static PackageDescription read(Path deb) throws IOException, UnreadablePackage {
        Map<String, String> fields = DebianArchive.control(deb);
        return PackageDescription.of("deb", field(fields, "package"), field(fields, "version"))
                .labelled(field(fields, "description"))
                .runningOn(
                        Optional.empty(),
                        field(fields, "architecture").filter(architecture -> !architecture.equals("all")).stream()
                                .toList())
                .remarking(field(fields, "depends").map(packages -> "It depends on " + packages + ".").stream()
                        .toList());
    }

    private static Optional<String> field(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
