package org.civicstore.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.shared.access.Role;

/**
 * One organisation with what it can have ({@link AccessThings}), and everybody who might ask for it. Own and foreign are
 * seen from that organisation.
 */
final class AccessWorld {

    /** Who asks. */
    enum Who {
        VISITOR,
        CITIZEN,
        /** Owner of another organisation. */
        STRANGER,
        MAINTAINER,
        OWNER,
        /** Who has nothing to do with the organisation and holds none of its cases. */
        CERTIFIER,
        /** Who has nothing to do with the organisation. */
        OPERATOR,
        TOKEN,
        READER,
        FOREIGN_TOKEN,
        /** The certifier who holds the case and has proposed its verdict. */
        HOLDER,
        CERTIFYING_MEMBER,
        OPERATING_MEMBER
    }

    private static final List<String> ALL_SCOPES =
            List.of("SUBMISSIONS_READ", "SUBMISSIONS_WRITE", "RELEASES_WITHDRAW");

    /** A place in a path: its name, and which thing stands there when the path alone does not tell. */
    private static final Pattern PLACE = Pattern.compile("(\\w+)/\\{(\\w+)(?:=([\\w-]+))?}");

    private final Map<Who, Http> people = new EnumMap<>(Who.class);
    private final AccessThings things;

    /** Those who belong to no world in particular; made once. */
    record Outsiders(
            People.Vendor stranger,
            Http citizen,
            Http certifier,
            Http operator,
            People.SignedIn holder,
            Http foreignToken) {
        static Outsiders of(Store store) {
            People making = new People(store);
            People.Vendor stranger = making.vendor("Foreign organisation");
            return new Outsiders(
                    stranger,
                    making.person("Citizen").http(),
                    making.certifier("Certifier").http(),
                    making.operator("Operator").http(),
                    making.certifier("Holder"),
                    bearer(store, token(stranger, ALL_SCOPES)));
        }
    }

    AccessWorld(Store store, Outsiders outsiders) {
        People making = new People(store);
        People.Vendor vendor = making.vendor("Own organisation");
        People.SignedIn maintainer = member(making, vendor, "Maintainer");
        JsonNode token = token(vendor, ALL_SCOPES);

        people.put(Who.VISITOR, store.http());
        people.put(Who.CITIZEN, outsiders.citizen());
        people.put(Who.STRANGER, outsiders.stranger().http());
        people.put(Who.MAINTAINER, making.signIn(maintainer.account()));
        people.put(Who.OWNER, vendor.http());
        people.put(Who.CERTIFIER, outsiders.certifier());
        people.put(Who.OPERATOR, outsiders.operator());
        people.put(Who.TOKEN, bearer(store, token));
        people.put(Who.READER, bearer(store, token(vendor, List.of("SUBMISSIONS_READ"))));
        people.put(Who.FOREIGN_TOKEN, outsiders.foreignToken());
        people.put(Who.HOLDER, outsiders.holder().http());
        people.put(
                Who.CERTIFYING_MEMBER,
                member(making, vendor, "Certifying member", Role.CERTIFIER).http());
        people.put(
                Who.OPERATING_MEMBER,
                member(making, vendor, "Operating member", Role.OPERATOR).http());
        things = new AccessThings(
                store, vendor, maintainer, outsiders.holder(), token.path("id").asText());
    }

    /** Asks; places in braces stand for what is in this world. */
    Answer ask(Who who, String method, String path, String body) {
        Http http = people.get(who);
        String real = PLACE.matcher(path)
                .replaceAll(
                        place -> place.group(1) + '/' + things.named(place.group(1), place.group(2), place.group(3)));
        String sent = body.replace("$SLUG", things.named("organisations", "slug", null));
        return method.equals("GET")
                ? http.get(real)
                : http.send(method, real, BodyPublishers.ofString(sent), headers(method, path));
    }

    private static String[] headers(String method, String path) {
        if (path.startsWith("/api/v1/uploads")) {
            return method.equals("PATCH")
                    ? new String[] {
                        "Tus-Resumable",
                        "1.0.0",
                        "Upload-Offset",
                        "0",
                        "Content-Type",
                        "application/offset+octet-stream"
                    }
                    : new String[] {"Tus-Resumable", "1.0.0", "Upload-Length", "10"};
        }
        return new String[] {"Content-Type", "application/json", "If-Match", "\"0\""};
    }

    /** Somebody who was invited and has accepted. */
    private static People.SignedIn member(People making, People.Vendor vendor, String name, Role... roles) {
        People.SignedIn person = making.person(name, roles);
        String link = made(vendor.http()
                        .post(
                                "/api/v1/organisations/" + vendor.slug() + "/invitations",
                                Map.of("email", person.email(), "role", "MAINTAINER")))
                .path("link")
                .asText();
        made(person.http().post("/api/v1/invitations/" + last(link) + "/acceptance", "{}"));
        return person;
    }

    private static JsonNode token(People.Vendor vendor, List<String> scopes) {
        return made(vendor.http()
                .post(
                        "/api/v1/organisations/" + vendor.slug() + "/tokens",
                        Map.of("name", "CI", "scopes", scopes, "days", 30)));
    }

    private static Http bearer(Store store, JsonNode token) {
        return store.http()
                .always("Authorization", "Bearer " + token.path("secret").asText());
    }

    static JsonNode made(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer.bytes().length == 0 ? NullNode.instance : answer.json();
    }

    static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
