package org.civicstore.catalogue.shelf;

import static org.civicstore.generated.db.Tables.LISTING_CARD;
import static org.civicstore.generated.db.Tables.LISTING_DOCUMENT;
import static org.civicstore.generated.db.Tables.LISTING_PICTURE;
import static org.civicstore.generated.db.Tables.LISTING_SHELF;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.certification.CertificationJson;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;

/** Writes documents, cards and shelves. */
@Singleton
class ShelfRepository {
    private final JsonMapper json = CertificationJson.mapper();

    /** Takes the listing off all shelves; no error when it stands on none. */
    void remove(Tx tx, ListingId listing) {
        byte[] id = Uuids.bytes(listing.value());
        tx.sql()
                .deleteFrom(LISTING_SHELF)
                .where(LISTING_SHELF.LISTING_ID.eq(id))
                .execute();
        tx.sql()
                .deleteFrom(LISTING_PICTURE)
                .where(LISTING_PICTURE.LISTING_ID.eq(id))
                .execute();
        tx.sql().deleteFrom(LISTING_CARD).where(LISTING_CARD.LISTING_ID.eq(id)).execute();
        tx.sql()
                .deleteFrom(LISTING_DOCUMENT)
                .where(LISTING_DOCUMENT.LISTING_ID.eq(id))
                .execute();
    }

    /** Puts listings on their shelves, which must not stand on any. Answers the card of each as JSON. */
    Map<ListingId, String> put(Tx tx, Map<ListingId, ListingDocument> documents, Instant now) {
        Map<ListingId, String> cards = new LinkedHashMap<>();
        documents.forEach((listing, document) -> cards.put(listing, write(ListingCard.of(document))));
        // Equal statements in a row go out together.
        tx.together(all -> {
            documents.forEach((listing, document) -> putDocument(all, listing, document, now));
            documents.forEach((listing, document) -> putCard(all, listing, document, cards.get(listing)));
            documents.forEach((listing, document) ->
                    shelves(document).forEach(shelf -> putOnShelf(all, shelf, listing, document)));
            documents.forEach(
                    (listing, document) -> pictures(document).forEach(picture -> putPicture(all, picture, listing)));
        });
        return cards;
    }

    private void putDocument(Tx tx, ListingId listing, ListingDocument document, Instant now) {
        String text = write(document);
        tx.sql()
                .insertInto(LISTING_DOCUMENT)
                .set(LISTING_DOCUMENT.LISTING_ID, Uuids.bytes(listing.value()))
                .set(LISTING_DOCUMENT.SLUG, document.slug())
                .set(LISTING_DOCUMENT.DOCUMENT, text)
                .set(LISTING_DOCUMENT.ENTITY_TAG, entityTag(text))
                .set(
                        LISTING_DOCUMENT.VALID_UNTIL_AT,
                        Times.utc(document.certificate().validUntil()))
                .set(LISTING_DOCUMENT.REFRESHED_AT, Times.utc(now))
                .set(LISTING_DOCUMENT.FORM, (short) ListingDocument.FORM)
                .execute();
    }

    private static void putCard(Tx tx, ListingId listing, ListingDocument document, String card) {
        tx.sql()
                .insertInto(LISTING_CARD)
                .set(LISTING_CARD.LISTING_ID, Uuids.bytes(listing.value()))
                .set(LISTING_CARD.CARD, card)
                .set(LISTING_CARD.NAME_TEXT, cut(names(document), 1000))
                .set(LISTING_CARD.SEARCH_TEXT, cut(searchText(document), 16_000))
                .set(LISTING_CARD.NAME_KEY, nameKey(document))
                .set(LISTING_CARD.NEWEST_AT, Times.utc(document.updatedAt()))
                .execute();
    }

    private static void putOnShelf(Tx tx, String shelf, ListingId listing, ListingDocument document) {
        tx.sql()
                .insertInto(LISTING_SHELF)
                .set(LISTING_SHELF.SHELF, shelf)
                .set(LISTING_SHELF.LISTING_ID, Uuids.bytes(listing.value()))
                .set(LISTING_SHELF.NAME_KEY, nameKey(document))
                .set(LISTING_SHELF.NEWEST_AT, Times.utc(document.updatedAt()))
                .execute();
    }

    private static void putPicture(Tx tx, PictureName picture, ListingId listing) {
        tx.sql()
                .insertInto(LISTING_PICTURE)
                .set(LISTING_PICTURE.LISTING_ID, Uuids.bytes(listing.value()))
                .set(LISTING_PICTURE.SHA256, picture.digest().bytes())
                .set(LISTING_PICTURE.MEDIA_TYPE, picture.mediaType())
                .execute();
    }

    private static String nameKey(ListingDocument document) {
        String name = document.name().getOrDefault("nb", document.name().getOrDefault("en", document.slug()));
        return cut(SearchWords.fold(name), 190);
    }

    /** Counts one rearrangement; the row stays locked until the transaction ends, so do it last. */
    void countChange(Tx tx) {
        tx.sql().execute("""
            insert into shelf_version (name, changes) values (?, 1)
            on duplicate key update changes = changes + 1
            """, Shelf.ALL);
    }

    private static Set<PictureName> pictures(ListingDocument document) {
        return document.screenshots().stream()
                .flatMap(screenshot -> Stream.of(screenshot.large(), screenshot.small()))
                .map(PictureName::in)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> shelves(ListingDocument document) {
        Set<String> shelves = new LinkedHashSet<>();
        shelves.add(Shelf.ALL);
        if (ListingCard.of(document).promotable()) {
            shelves.add(Shelf.PROMOTABLE);
        }
        document.categories().forEach(value -> shelves.add(Shelf.category(value)));
        document.platforms().forEach(value -> shelves.add(Shelf.platform(value)));
        document.languages().forEach(value -> shelves.add(Shelf.language(value)));
        shelves.add(Shelf.vendor(document.organisation().slug()));
        return shelves;
    }

    private static String names(ListingDocument document) {
        return SearchWords.fold(String.join(" ", document.name().values())
                + ' '
                + document.slug().replace('-', ' '));
    }

    private static String searchText(ListingDocument document) {
        StringBuilder text = new StringBuilder(names(document));
        document.shortDescription().values().forEach(value -> text.append(' ').append(value));
        document.features()
                .values()
                .forEach(lines -> lines.forEach(line -> text.append(' ').append(line)));
        text.append(' ').append(document.organisation().name());
        document.categories().forEach(value -> text.append(' ').append(value.replace('-', ' ')));
        document.description().values().forEach(value -> text.append(' ').append(value));
        return SearchWords.fold(text.toString());
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A listing cannot be written as JSON", e);
        }
    }

    private static String entityTag(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
