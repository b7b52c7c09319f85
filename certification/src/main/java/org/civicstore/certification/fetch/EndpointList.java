package org.civicstore.certification.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The servers that a vendor lists in a text file: one host or https address in a line, the rest of the line is a remark. Only
 * names are picked out of the bytes, so this is safe outside the child process.
 */
public final class EndpointList {

    private static final int LIMIT = 64 * 1024;
    private static final Pattern HOST = Pattern.compile(
            "^[\\s\"'*-]{0,8}(?:(?:https|wss)://)?([a-z0-9](?:[a-z0-9-]{0,62}\\.){1,8}[a-z]{2,24})(?![a-z0-9.-])");

    private EndpointList() {}

    public static List<String> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return hosts(new String(in.readNBytes(LIMIT), StandardCharsets.UTF_8));
        }
    }

    static List<String> hosts(String text) {
        Set<String> hosts = new LinkedHashSet<>();
        text.lines().forEach(line -> {
            Matcher matcher =
                    HOST.matcher(line.substring(0, Math.min(300, line.length())).toLowerCase(Locale.ROOT));
            if (matcher.find() && hosts.size() < WebTargets.MAX_ENDPOINTS) {
                hosts.add(matcher.group(1));
            }
        });
        return List.copyOf(hosts);
    }
}
