package org.civicstore.review.evidence;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.artifact.preview.Preview;
import org.civicstore.shared.storage.Digest;

/** The previews that were made last: turning back a page, or a colleague's look, costs no process. */
final class KeptPreviews {
    private static final int MOST_BYTES = 16 << 20;

    private final Map<Key, Preview> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;

    /** What a preview was made of. */
    record Key(Digest digest, String fileName, int page) {}

    synchronized Optional<Preview> find(Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void keep(Key key, Preview preview) {
        if (kept.put(key, preview) == null) {
            bytes += size(preview);
        }
        Iterator<Preview> oldest = kept.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    private static int size(Preview preview) {
        return 1_000
                + preview.picture().map(picture -> picture.bytes().length).orElse(0)
                + preview.markup().map(markup -> 2 * markup.length()).orElse(0)
                + 200 * preview.entries().size();
    }
}
