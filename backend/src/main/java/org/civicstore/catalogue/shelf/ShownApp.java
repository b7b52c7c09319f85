package org.civicstore.catalogue.shelf;

import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.release.Publisher;
import org.civicstore.shared.id.OrganisationId;

/**
 * What people tell an app on the shelves by.
 *
 * @param names in all languages
 * @param website as declared; {@code start} alike, where a web app begins
 * @param iconHash as {@code ArtifactDetails.iconHash}
 */
record ShownApp(
        String slug,
        OrganisationId organisation,
        Publisher publisher,
        Map<String, String> names,
        Optional<String> website,
        Optional<String> start,
        Optional<String> iconHash) {}
