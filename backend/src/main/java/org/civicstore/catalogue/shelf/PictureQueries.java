package org.civicstore.catalogue.shelf;

import static org.civicstore.generated.db.Tables.LISTING_PICTURE;

import jakarta.inject.Singleton;
import org.civicstore.shared.persistence.Transactor;

/** Answers which pictures are to be seen: those of listings on the shelves. */
@Singleton
public class PictureQueries {
    private final Transactor transactor;

    PictureQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** Whether a listing on the shelves shows the picture. */
    public boolean shown(PictureName name) {
        return transactor
                .reading()
                .fetchExists(
                        LISTING_PICTURE,
                        LISTING_PICTURE
                                .SHA256
                                .eq(name.digest().bytes())
                                .and(LISTING_PICTURE.MEDIA_TYPE.eq(name.mediaType())));
    }
}
