package org.civicstore.certification.osv;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.Optional;

/** Package URLs in the words of OSV: its names of ecosystems, and how each joins namespace and name. */
public final class PackageUrls {

    private PackageUrls() {}

    /** Empty for what is no package URL, has no version, or belongs to an ecosystem that OSV does not name. */
    public static Optional<OsvIndex.Coordinates> coordinates(String purl) {
        try {
            PackageURL url = new PackageURL(purl);
            String name = url.getName();
            String space = Optional.ofNullable(url.getNamespace()).orElse("");
            String path = space.isEmpty() ? name : space + "/" + name;
            String version = Optional.ofNullable(url.getVersion()).orElse("");
            Optional<String[]> found =
                    switch (url.getType()) {
                        case "npm" -> Optional.of(new String[] {"npm", path});
                        case "maven" -> Optional.of(new String[] {"Maven", space + ":" + name});
                        case "pypi" -> Optional.of(new String[] {"PyPI", name});
                        case "golang" -> Optional.of(new String[] {"Go", path});
                        case "cargo" -> Optional.of(new String[] {"crates.io", name});
                        case "nuget" -> Optional.of(new String[] {"NuGet", name});
                        case "gem" -> Optional.of(new String[] {"RubyGems", name});
                        case "composer" -> Optional.of(new String[] {"Packagist", path});
                        case "hex" -> Optional.of(new String[] {"Hex", path});
                        case "pub" -> Optional.of(new String[] {"Pub", name});
                        case "swift" -> Optional.of(new String[] {"SwiftURL", path});
                        default -> Optional.empty();
                    };
            return found.filter(_ -> !version.isEmpty())
                    .map(names -> new OsvIndex.Coordinates(names[0], names[1], version));
        } catch (MalformedPackageURLException e) {
            return Optional.empty();
        }
    }
}
