package org.civicstore.library;

import static org.civicstore.generated.db.Tables.LISTING;
import static org.civicstore.generated.db.Tables.LISTING_RELEASE;
import static org.jooq.impl.DSL.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.release.Publisher;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.shared.persistence.Transactor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Answers what the catalogue knows of versions that people have. */
@Singleton
class HeldAppQueries {
    private static final Field<String> NAME = part("$.declaration.name");
    private static final Field<String> KIND = part("$.kind");
    private static final Field<String> START = part("$.declaration.webApp.startUrl");
    private static final Field<String> STORE = part("$.declaration.storeLink.url");
    private static final Field<String> WEBSITE = part("$.declaration.links.website");

    private final Transactor transactor;
    private final JsonMapper json = CertificationJson.mapper();

    HeldAppQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** By slug, those of the versions that were ever published, whatever became of them. */
    Map<String, HeldApp> of(Collection<LibraryApp> apps) {
        Map<String, HeldApp> found = new HashMap<>();
        if (apps.isEmpty()) {
            return found;
        }
        transactor
                .reading()
                .select(LISTING.SLUG, LISTING_RELEASE.VERSION, LISTING.PUBLISHER, NAME, KIND, START, STORE, WEBSITE)
                .from(LISTING)
                .join(LISTING_RELEASE)
                .on(LISTING_RELEASE.LISTING_ID.eq(LISTING.ID))
                .where(row(LISTING.SLUG, LISTING_RELEASE.VERSION)
                        .in(apps.stream()
                                .map(app -> row(app.slug(), app.version()))
                                .toList()))
                .fetch(this::held)
                .forEach(app -> found.put(app.slug(), app));
        return found;
    }

    private HeldApp held(Record row) {
        SubjectKind kind = read(row.get(KIND), new TypeReference<SubjectKind>() {});
        Optional<String> own =
                switch (kind) {
                    case WEB_APP -> text(row.get(START));
                    case STORE_LINK, IOS_APP -> text(row.get(STORE));
                    case ANDROID_PACKAGE, DESKTOP_INSTALLER -> Optional.empty();
                };
        boolean opened = kind == SubjectKind.WEB_APP || kind.countsAs(SubjectKind.STORE_LINK);
        Optional<String> opens = opened ? own.or(() -> text(row.get(WEBSITE))) : Optional.empty();
        return new HeldApp(
                row.get(LISTING.SLUG),
                row.get(LISTING_RELEASE.VERSION),
                read(row.get(NAME), new TypeReference<Map<String, String>>() {}),
                read(row.get(LISTING.PUBLISHER), new TypeReference<Publisher>() {})
                        .name(),
                kind,
                opens.filter(address -> address.startsWith("https://")));
    }

    private Optional<String> text(@Nullable String part) {
        return part == null ? Optional.empty() : Optional.ofNullable(read(part, new TypeReference<String>() {}));
    }

    private <T> T read(String part, TypeReference<T> type) {
        try {
            return json.readValue(part, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored release cannot be read", e);
        }
    }

    /** A part of what a release says, as JSON; the whole is many times larger. */
    private static Field<String> part(String path) {
        return DSL.field("json_extract({0}, {1})", String.class, LISTING_RELEASE.CONTENT, DSL.inline(path));
    }
}
