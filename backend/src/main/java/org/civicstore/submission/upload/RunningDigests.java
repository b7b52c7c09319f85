package org.civicstore.submission.upload;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.civicstore.shared.id.UploadId;

/**
 * SHA-256 states of uploads between two requests, so that a file that comes in many chunks is read only once. It is a
 * cache: whatever is missing here is computed from the part on disk at the end.
 */
@Singleton
class RunningDigests {
    private static final int MOST = 256;

    private final Map<UploadId, State> states = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UploadId, State> eldest) {
            return size() > MOST;
        }
    };

    private record State(long offset, MessageDigest digest) {}

    /** Takes the state that covers exactly the first {@code offset} bytes, if it is known. */
    synchronized Optional<MessageDigest> take(UploadId upload, long offset) {
        State state = states.remove(upload);
        if (offset == 0) {
            return Optional.of(sha256());
        }
        return state != null && state.offset() == offset ? Optional.of(state.digest()) : Optional.empty();
    }

    synchronized void put(UploadId upload, long offset, MessageDigest digest) {
        states.put(upload, new State(offset, digest));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
