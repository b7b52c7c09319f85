package org.civicstore.search.index;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/** The names of a listing as the index keeps them for suggestions: tags and names in turn, parted by a character of none. */
final class StoredNames {
    private static final String BETWEEN = "\u0000";

    private StoredNames() {}

    static BytesRef write(Map<String, String> names) {
        StringBuilder text = new StringBuilder();
        names.forEach((tag, name) -> text.append(text.isEmpty() ? "" : BETWEEN)
                .append(tag)
                .append(BETWEEN)
                .append(name.replace(BETWEEN, "")));
        return new BytesRef(text);
    }

    static Map<String, String> read(BytesRef stored) {
        Map<String, String> names = new HashMap<>();
        String[] parts = stored.utf8ToString().split(BETWEEN, -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            names.put(parts[i], parts[i + 1]);
        }
        return names;
    }
}
