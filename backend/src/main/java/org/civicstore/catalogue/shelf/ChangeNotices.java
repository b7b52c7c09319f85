package org.civicstore.catalogue.shelf;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.civicstore.catalogue.release.Release;
import org.civicstore.certification.change.ChangeTable;
import org.civicstore.certification.change.Difference;
import org.civicstore.certification.change.ReleaseChange;
import org.civicstore.certification.change.ReleaseFacts;
import org.civicstore.taxonomy.Taxon;
import org.civicstore.taxonomy.Taxonomy;

/** Writes down what releases changed, by the table that certifiers work with. */
@Singleton
class ChangeNotices {
    private static final int MOST = 12;

    private final ChangeTable table = ChangeTable.standard();
    private final Permissions permissions;
    private final Taxonomy taxonomy;

    ChangeNotices(Permissions permissions, Taxonomy taxonomy) {
        this.permissions = permissions;
        this.taxonomy = taxonomy;
    }

    ChangeNotice between(Release before, Release after) {
        ReleaseChange change = table.compare(facts(before), facts(after));
        List<Difference> all = change.differences();
        return new ChangeNotice(
                change.comparedWith(),
                change.changeClass(),
                all.stream().limit(MOST).map(this::part).toList(),
                Math.max(0, all.size() - MOST));
    }

    private ChangeNotice.Part part(Difference difference) {
        return new ChangeNotice.Part(difference.aspect(), difference.move(), difference.item(), label(difference));
    }

    private Map<String, String> label(Difference difference) {
        return switch (difference.aspect()) {
            case SENSITIVE_PERMISSION, PERMISSION, PERMISSION_PURPOSE -> permissions.label(difference.item());
            case CATEGORY ->
                taxonomy.category(difference.item()).map(Taxon::names).orElse(Map.of());
            default -> Map.of();
        };
    }

    private static ReleaseFacts facts(Release release) {
        return new ReleaseFacts(
                release.releaseVersion(),
                release.content().facts(),
                release.content().declaration());
    }
}
