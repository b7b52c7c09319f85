package org.civicstore.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.civicstore.architecture.AccessWorld.Who;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.junit.jupiter.api.Test;

/**
 * Every route asked by everybody, with the answer that {@code authorisation-matrix.txt} expects. The routes come from the
 * router: a new one without a line fails. What was answered is written to {@code target/authorisation-matrix.txt}, from
 * where a line can be copied once it has been thought about.
 */
@StoreTest
class AuthorisationMatrixTest {
    private static final Path EXPECTED = House.MODULE.resolve("src/test/resources/authorisation-matrix.txt");
    private static final Path ANSWERED = House.MODULE.resolve("target/authorisation-matrix.txt");

    /** Acts after which a thing is no longer what it was. */
    private static final Set<String> SPOILING = Set.of(
            "hand-in",
            "withdrawal",
            "acceptance",
            "claim",
            "conflict",
            "change-requests",
            "proposal",
            "confirmation",
            "return",
            "end",
            "quarantine",
            "restoration",
            "suspension",
            "revocation",
            "erasure");

    /**
     * One line of the file. A place in its path may say which thing is meant, as in {@code {id=held}}; so a route can have
     * several lines.
     *
     * @param body what unsafe requests send; without one, an empty object
     */
    private record Line(String method, String path, String body, List<String> answers) {
        String route() {
            return method + " " + path.replaceAll("=[\\w-]+}", "}");
        }

        String question() {
            return method + " " + path;
        }

        /** Whether the next one who asks would find something else; signing out is such a thing too. */
        boolean spoils() {
            return method.equals("DELETE")
                    || method.equals("POST") && SPOILING.contains(path.substring(path.lastIndexOf('/') + 1));
        }
    }

    @Test
    void every_route_has_a_line_and_every_line_a_route(Store store) throws IOException {
        TreeSet<String> lines = lines().stream().map(Line::route).collect(Collectors.toCollection(TreeSet::new));

        assertThat(lines)
                .as("because nobody has decided who may use a route without a line")
                .isEqualTo(routes(store));
    }

    @Test
    void everybody_is_let_in_or_turned_away_as_the_matrix_says(Store store) throws IOException {
        AccessWorld.Outsiders outsiders = AccessWorld.Outsiders.of(store);
        AccessWorld shared = new AccessWorld(store, outsiders);
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> answered = new LinkedHashMap<>();
        for (Line line : lines()) {
            List<String> answers = new ArrayList<>();
            for (Who who : Who.values()) {
                boolean fresh =
                        line.spoils() && line.answers().get(who.ordinal()).equals("ok");
                AccessWorld world = fresh
                        ? new AccessWorld(
                                store,
                                line.path().contains("session") || line.path().contains("erasure")
                                        ? AccessWorld.Outsiders.of(store)
                                        : outsiders)
                        : shared;
                answers.add(meaning(
                        world.ask(who, line.method(), line.path(), line.body()).status()));
            }
            expected.put(line.question(), String.join(" ", line.answers()));
            answered.put(line.question(), String.join(" ", answers));
        }
        Files.write(
                ANSWERED,
                answered.entrySet().stream()
                        .map(entry -> entry.getKey() + " | " + entry.getValue())
                        .toList());

        assertThat(answered).isEqualTo(expected);
    }

    /** Let in is whatever is neither unknown, forbidden nor hidden: also a conflict or an invalid field. */
    private static String meaning(int status) {
        return switch (status) {
            case 401, 403, 404 -> Integer.toString(status);
            default -> status >= 500 ? "broken" : "ok";
        };
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(EXPECTED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s*\\|\\s*"))
                .map(part -> {
                    String[] route = part[0].split("\\s+");
                    List<String> answers = Arrays.asList(part[1].trim().split("\\s+"));
                    assertThat(answers).as(part[0]).hasSize(Who.values().length);
                    return new Line(route[0], route[1], part.length > 2 ? part[2] : "{}", answers);
                })
                .toList();
    }

    /** What the router knows, without HEAD, which follows GET, and without the framework's own. */
    private static TreeSet<String> routes(Store store) {
        return store.bean(Router.class)
                .uriRoutes()
                .filter(route ->
                        route.getHttpMethod() != HttpMethod.HEAD || path(route).contains("uploads"))
                .map(route -> route.getHttpMethod() + " " + path(route))
                .filter(route -> route.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String path(UriRouteInfo<?, ?> route) {
        String path = route.getUriMatchTemplate().toPathString();
        return path.replaceAll("\\{\\?[^}]*\\}", "")
                .replaceAll("\\{(\\w+):[^}]*\\}", "{$1}")
                .replaceAll("(.)/$", "$1");
    }
}
