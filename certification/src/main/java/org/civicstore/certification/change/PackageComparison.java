package org.civicstore.certification.change;

import java.util.List;
import java.util.Optional;
import org.civicstore.certification.checks.privacy.SensitivePermissions;
import org.civicstore.certification.finding.ArtifactDetails;
import org.civicstore.certification.finding.ArtifactFacts;

/** What differs between two packages. What is not known of one of them is said to be so, and never taken for "no change". */
record PackageComparison(FoundChanges to, Optional<ArtifactFacts> before, Optional<ArtifactFacts> after) {

    void compare() {
        if (before.isEmpty() || after.isEmpty()) {
            if (before.isPresent() != after.isPresent()) {
                to.unknown(Aspect.PACKAGE_FACTS, "package");
            }
            return;
        }
        ArtifactFacts was = before.get();
        ArtifactFacts is = after.get();
        to.value(Aspect.PACKAGE_NAME, "package", was.packageName(), is.packageName());
        to.value(Aspect.TARGET_LEVEL, "targetSdk", level(was), level(is));
        to.sets(Aspect.SENSITIVE_PERMISSION, sensitive(was, true), sensitive(is, true));
        to.sets(Aspect.PERMISSION, sensitive(was, false), sensitive(is, false));
        to.sets(Aspect.ENDPOINT, was.endpoints(), is.endpoints());
        signer(was, is);
        if (was.details().isPresent() && is.details().isPresent()) {
            details(was.details().get(), is.details().get());
        } else {
            to.unknown(Aspect.PACKAGE_FACTS, "trackers");
        }
    }

    private void details(ArtifactDetails was, ArtifactDetails is) {
        to.sets(Aspect.TRACKER, was.trackers(), is.trackers());
        to.sets(Aspect.OPEN_COMPONENT, was.exported(), is.exported());
        to.sets(Aspect.NATIVE_CODE, was.nativeCode(), is.nativeCode());
    }

    private void signer(ArtifactFacts was, ArtifactFacts is) {
        boolean proven = was.signerSha256().isPresent()
                && is.details()
                        .map(ArtifactDetails::lineage)
                        .orElse(List.of())
                        .contains(was.signerSha256().get());
        Aspect aspect = proven ? Aspect.SIGNER_ROTATED : Aspect.SIGNER;
        to.value(aspect, "signer", was.signerSha256(), is.signerSha256());
    }

    private static Optional<Integer> level(ArtifactFacts facts) {
        return facts.targetSdk().stream().boxed().findFirst();
    }

    private static List<String> sensitive(ArtifactFacts facts, boolean wanted) {
        return facts.permissions().stream()
                .filter(permission -> SensitivePermissions.contains(permission) == wanted)
                .toList();
    }
}
