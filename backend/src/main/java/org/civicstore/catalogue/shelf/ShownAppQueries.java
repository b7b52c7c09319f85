package org.civicstore.catalogue.shelf;

import static org.civicstore.generated.db.Tables.LISTING;
import static org.civicstore.generated.db.Tables.LISTING_DOCUMENT;
import static org.civicstore.generated.db.Tables.LISTING_RELEASE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.release.Publisher;
import org.civicstore.catalogue.release.ReleaseStatus;
import org.civicstore.certification.CertificationJson;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Answers what people tell the apps on the shelves by. */
@Singleton
class ShownAppQueries {
    private static final Field<String> NAMES = part("$.declaration.name");
    private static final Field<String> WEBSITE = part("$.declaration.links.website");
    private static final Field<String> START = part("$.declaration.webApp.startUrl");
    private static final Field<String> ICON = part("$.facts.details.iconHash");

    private final Transactor transactor;
    private final JsonMapper json = CertificationJson.mapper();

    ShownAppQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** One for each listing on the shelves, by its newest release, in the order of slugs. */
    List<ShownApp> all() {
        Map<String, ShownApp> bySlug = new LinkedHashMap<>();
        transactor
                .reading()
                .select(LISTING.SLUG, LISTING.ORGANISATION_ID, LISTING.PUBLISHER, NAMES, WEBSITE, START, ICON)
                .from(LISTING_DOCUMENT)
                .join(LISTING)
                .on(LISTING.ID.eq(LISTING_DOCUMENT.LISTING_ID))
                .join(LISTING_RELEASE)
                .on(LISTING_RELEASE.LISTING_ID.eq(LISTING.ID))
                .where(LISTING_RELEASE.STATUS.eq(ReleaseStatus.PUBLISHED.name()))
                .orderBy(LISTING.SLUG, LISTING_RELEASE.PUBLISHED_AT, LISTING_RELEASE.ID)
                .fetch(this::shown)
                .forEach(app -> bySlug.put(app.slug(), app));
        return List.copyOf(bySlug.values());
    }

    private ShownApp shown(Record row) {
        return new ShownApp(
                row.get(LISTING.SLUG),
                new OrganisationId(Uuids.uuid(row.get(LISTING.ORGANISATION_ID))),
                read(row.get(LISTING.PUBLISHER), new TypeReference<Publisher>() {}),
                read(row.get(NAMES), new TypeReference<Map<String, String>>() {}),
                text(row.get(WEBSITE)),
                text(row.get(START)),
                text(row.get(ICON)));
    }

    private Optional<String> text(@Nullable String part) {
        return part == null ? Optional.empty() : Optional.ofNullable(read(part, new TypeReference<String>() {}));
    }

    private <T> T read(String part, TypeReference<T> type) {
        try {
            return json.readValue(part, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored listing cannot be read", e);
        }
    }

    /** A part of what a release says, as JSON; the whole is many times larger. */
    private static Field<String> part(String path) {
        return DSL.field("json_extract({0}, {1})", String.class, LISTING_RELEASE.CONTENT, DSL.inline(path));
    }
}
