package org.civicstore.transparency;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.transparency.HashReader;
import org.civicstore.certification.transparency.HeadSigner;
import org.civicstore.certification.transparency.NoteKey;
import org.civicstore.certification.transparency.NoteSigner;
import org.civicstore.certification.transparency.SignedNote;
import org.civicstore.shared.persistence.HomeSettings;
import org.civicstore.shared.storage.NoteKeyFile;

/** The key of the log, in the home folder and not in the database, and the only hand that signs heads with it. */
@Singleton
class LogKey {
    private final NoteSigner signer;
    private final HeadSigner heads;

    LogKey(HomeSettings home, LogSettings settings) {
        this.signer = new NoteKeyFile(home.folder("keys").resolve("log")).readOrMake(settings.origin());
        this.heads = new HeadSigner(signer, List.of());
    }

    /** What others verify heads with. */
    NoteKey open() {
        return signer.key();
    }

    /** As {@link HeadSigner#sign}. */
    SignedNote sign(Optional<SignedNote> last, long size, HashReader nodes) {
        return heads.sign(last, size, nodes);
    }
}
