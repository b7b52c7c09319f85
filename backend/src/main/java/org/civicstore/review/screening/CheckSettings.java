package org.civicstore.review.screening;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.checks.StandardChecks;

/**
 * What each check means here, from {@code civicstore.checks.<id>.mode} (enforce, observe, off) and {@code
 * civicstore.checks.<id>.timeout-seconds}; read once, at the start. What is not named is enforced under its own timeout.
 * Each screening keeps which checks it only observed, so that a change counts from the next one on.
 */
@Context
class CheckSettings {
    private static final String ROOT = "civicstore.checks";
    private static final String MODE = ".mode";
    private static final String TIMEOUT = ".timeout-seconds";
    private static final int LONGEST_SECONDS = 3600;

    private final List<CheckInfo> checks;
    private final Map<String, CheckMode> modes;
    private final Map<String, Integer> timeouts;

    /** @throws IllegalStateException when the configuration names what does not exist, in one line */
    @Inject
    CheckSettings(Environment environment) {
        this(flat("", environment.getProperties(ROOT)));
    }

    CheckSettings(Map<String, String> configured) {
        this.checks = StandardChecks.with(Optional.empty()).checks().stream()
                .map(Check::info)
                .toList();
        Set<String> known = checks.stream().map(CheckInfo::id).collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        Map<String, CheckMode> readModes = new HashMap<>();
        Map<String, Integer> readTimeouts = new HashMap<>();
        configured.forEach((key, value) -> {
            if (known.contains(idIn(key, MODE))) {
                mode(value)
                        .ifPresentOrElse(
                                mode -> readModes.put(idIn(key, MODE), mode),
                                () -> wrong.add(ROOT + "." + key + " must be enforce, observe or off, not " + value));
            } else if (known.contains(idIn(key, TIMEOUT))) {
                seconds(value)
                        .ifPresentOrElse(
                                seconds -> readTimeouts.put(idIn(key, TIMEOUT), seconds),
                                () -> wrong.add(
                                        ROOT + "." + key + " must be 1 to " + LONGEST_SECONDS + ", not " + value));
            } else {
                wrong.add(ROOT + "." + key + " names no check and setting; the checks are "
                        + String.join(", ", new TreeSet<>(known)));
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join("; ", new TreeSet<>(wrong)));
        }
        this.modes = Map.copyOf(readModes);
        this.timeouts = Map.copyOf(readTimeouts);
    }

    List<CheckInfo> checks() {
        return checks;
    }

    CheckMode mode(CheckInfo check) {
        return modes.getOrDefault(check.id(), CheckMode.ENFORCE);
    }

    Set<String> among(CheckMode mode) {
        Set<String> ids = new HashSet<>();
        modes.forEach((id, set) -> {
            if (set == mode) {
                ids.add(id);
            }
        });
        return ids;
    }

    Map<String, Integer> timeoutSeconds() {
        return timeouts;
    }

    private static String idIn(String key, String setting) {
        return key.endsWith(setting) ? key.substring(0, key.length() - setting.length()) : "";
    }

    private static Optional<CheckMode> mode(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "enforce" -> Optional.of(CheckMode.ENFORCE);
            case "observe" -> Optional.of(CheckMode.OBSERVE);
            // YAML reads an unquoted off as false.
            case "off", "false" -> Optional.of(CheckMode.OFF);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> seconds(String value) {
        try {
            int seconds = Integer.parseInt(value.strip());
            return seconds >= 1 && seconds <= LONGEST_SECONDS ? Optional.of(seconds) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> flat(String prefix, Map<String, Object> nested) {
        Map<String, String> flat = new HashMap<>();
        nested.forEach((key, value) -> {
            if (value instanceof Map<?, ?> deeper) {
                Map<String, Object> inner = new HashMap<>();
                deeper.forEach((innerKey, innerValue) -> inner.put(String.valueOf(innerKey), innerValue));
                flat.putAll(flat(prefix + key + ".", inner));
            } else {
                flat.put(prefix + key, String.valueOf(value));
            }
        });
        return flat;
    }
}
