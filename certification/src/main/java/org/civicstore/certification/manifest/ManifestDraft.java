package org.civicstore.certification.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.criterion.SubjectKind;

/**
 * A declaration begun from something else, with what a person has to look at.
 *
 * @param missing what the store needs and nobody said yet
 * @param assumed pointers of fields that follow from something else and want a second look
 */
public record ManifestDraft(Manifest manifest, List<ManifestProblem> missing, List<String> assumed) {

    /** Each app needs these, whatever its kind: the ones that {@link ManifestValidator} misses in an empty declaration. */
    private static final int TEXTS_OF_A_LANGUAGE = 2;

    public ManifestDraft {
        missing = List.copyOf(missing);
        assumed = List.copyOf(assumed);
    }

    public static ManifestDraft of(Manifest manifest) {
        return new ManifestDraft(manifest, lacking(manifest), List.of());
    }

    /** Software under an open licence costs nothing, until somebody says otherwise. */
    public static ManifestDraft ofOpenSource(Manifest manifest) {
        boolean open = manifest.licence()
                .filter(licence -> !licence.equals("proprietary"))
                .isPresent();
        if (!open || manifest.price().isPresent()) {
            return of(manifest);
        }
        Manifest free = ManifestCopy.withPrice(manifest, new Price(Price.Kind.FREE, Map.of()));
        return new ManifestDraft(free, lacking(free), List.of("/price"));
    }

    /** What an Android package says about itself; permissions that people have to agree to want a purpose. */
    public static Manifest ofAndroid(Optional<String> label, List<String> permissions) {
        return ManifestCopy.ofAndroid(label.filter(name -> name.length() <= ManifestLimits.NAME), permissions);
    }

    /** How many required fields there are, for this declaration. */
    public int required() {
        int general = lacking(Manifest.empty()).size();
        return general
                + TEXTS_OF_A_LANGUAGE * Math.max(1, manifest.name().size())
                + (int) missing.stream().filter(ManifestDraft::special).count();
    }

    public int known() {
        boolean noTexts = manifest.name().isEmpty();
        return required() - missing.size() - (noTexts ? TEXTS_OF_A_LANGUAGE : 0);
    }

    private static boolean special(ManifestProblem problem) {
        return problem.pointer().matches("/(permissions|webApp|storeLink|dataPractices/).*|/price/note");
    }

    private static List<ManifestProblem> lacking(Manifest manifest) {
        Problems problems = new Problems();
        if (manifest.kind().isEmpty()) {
            problems.add(ManifestProblem.at(
                    "/kind",
                    "field.missing",
                    "This is needed to hand in.",
                    "Say ANDROID_PACKAGE, IOS_APP, WEB_APP, STORE_LINK or DESKTOP_INSTALLER."));
        }
        new ManifestValidator()
                .missing(manifest, manifest.kind().orElse(SubjectKind.ANDROID_PACKAGE))
                .forEach(problems::add);
        return problems.all();
    }
}
