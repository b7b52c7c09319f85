package org.civicstore.certification.worker;

import java.util.Optional;
import org.civicstore.certification.picture.DrawnPicture;
import org.civicstore.certification.picture.UnusablePicture;
import org.jspecify.annotations.Nullable;

/** What is said between the store and the process that draws pictures, as JSON frames. */
final class PictureExchange {
    private PictureExchange() {}

    /** Draw the picture in that file. */
    record Request(String path) {}

    /** Either both sizes or a refusal. */
    record Answer(Optional<DrawnPicture> large, Optional<DrawnPicture> small, Optional<Refusal> refusal) {
        static Answer drawn(DrawnPicture large, DrawnPicture small) {
            return new Answer(Optional.of(large), Optional.of(small), Optional.empty());
        }

        static Answer refused(UnusablePicture why) {
            return new Answer(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Refusal(why.rule(), why.getMessage(), why.remedy())));
        }
    }

    /** Why a picture is not taken. */
    record Refusal(String rule, @Nullable String message, String remedy) {}
}
