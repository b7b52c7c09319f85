package org.civicstore.certification.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.artifact.IconHash;
import org.civicstore.certification.check.KnownListings;

/**
 * What {@code --known} names: the listings and authorities that a submission must not be mistaken for, as a store gives them at
 * {@code /api/v1/known-apps}.
 *
 * <pre>
 * {"listings": [{"id": "job-compass", "names": ["Jobbkompasset"], "iconHash": null,
 *                "domains": ["jobcompass.no"], "authority": false}]}
 * </pre>
 */
final class KnownFile {

    private static final int LIMIT = 24 * 1024 * 1024;

    private KnownFile() {}

    static KnownListings read(Path file) throws IOException, UnusableInput {
        try {
            JsonMapper mapper = CertificationJson.mapper();
            JsonNode tree = mapper.readTree(InputFiles.small(file, LIMIT));
            if (!tree.path("listings").isArray()) {
                throw new IllegalArgumentException("There is no list in it.");
            }
            KnownListings known = mapper.treeToValue(tree, KnownListings.class);
            known.listings().forEach(listing -> listing.iconHash().ifPresent(IconHash::parse));
            return known;
        } catch (JsonProcessingException | RuntimeException e) {
            throw new UnusableInput(
                    file + " is no list of known listings. It looks like {\"listings\": [{\"id\": \"job-compass\","
                            + " \"names\": [\"Jobbkompasset\"], \"domains\": [\"jobcompass.no\"],"
                            + " \"authority\": false}]}.");
        }
    }
}
