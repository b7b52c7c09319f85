package org.civicstore.certification.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The servers that a vendor says the app contacts: every host name in the list, bare or as an address, in the order of the
 * list. The same text gives the same servers to whoever contacts them and to the check that compares them with the package.
 *
 * @param hosts in lower case; one that was written as {@code *.example.org} stands with the dot in front and covers all below it
 */
public record EndpointList(Set<String> hosts) {

    /** The type of evidence that such a list is handed in as. */
    public static final String EVIDENCE = "endpoint-list";

    private static final int LIMIT = 64 * 1024;
    private static final int MAX_HOSTS = 500;
    private static final Pattern HOST = Pattern.compile(
            "(?<![a-z0-9@._-])(\\*\\.)?[a-z0-9](?:[a-z0-9-]{0,62}\\.){1,8}[a-z]{2,24}(?![a-z0-9_-]|\\.[a-z0-9])");

    public EndpointList {
        hosts = Collections.unmodifiableSet(new LinkedHashSet<>(hosts));
    }

    /** A list in text form. Only names are picked out of the bytes, so this is safe outside the child process. */
    public static EndpointList read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LIMIT);
            return of(isText(bytes) ? new String(bytes, StandardCharsets.UTF_8) : "");
        }
    }

    public static EndpointList of(String text) {
        Set<String> hosts = new LinkedHashSet<>();
        Matcher matcher = HOST.matcher(text.toLowerCase(Locale.ROOT));
        while (hosts.size() < MAX_HOSTS && matcher.find()) {
            hosts.add(matcher.group().startsWith("*") ? matcher.group().substring(1) : matcher.group());
        }
        return new EndpointList(hosts);
    }

    public boolean covers(String host) {
        return hosts.contains(host) || hosts.stream().anyMatch(each -> each.startsWith(".") && host.endsWith(each));
    }

    /** Those that can be contacted: what stands for many names cannot. */
    public List<String> contactable() {
        return hosts.stream().filter(host -> !host.startsWith(".")).toList();
    }

    /** A list in another form is read by the child process alone; its bytes may look like names by chance. */
    private static boolean isText(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        // Not told that this is the end: the reading may have stopped in the middle of a character.
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, false);
        return !result.isError() && text.flip().chars().noneMatch(character -> character == 0);
    }
}
