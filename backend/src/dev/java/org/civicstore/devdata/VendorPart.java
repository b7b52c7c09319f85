package org.civicstore.devdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the vendors do: register, accept the agreement, write, upload and hand in. */
final class VendorPart {
    private final SampleScreens screens = new SampleScreens();
    private final Visit vendor;
    private final LocalDate today;

    VendorPart(Visit vendor, LocalDate today) {
        this.vendor = vendor;
        this.today = today;
    }

    /** Registers the organisation unless the person has it already; gives back its slug. */
    String organisation(Map<String, String> details, Visit operator) {
        for (JsonNode mine : list(vendor.get("organisations"))) {
            if (mine.path("number").asText().equals(details.get("number"))) {
                return mine.path("slug").asText();
            }
        }
        String slug = vendor.post("organisations", details).path("slug").asText();
        JsonNode agreement = vendor.get("agreements/current");
        vendor.post(
                "organisations/" + slug + "/agreement-acceptances",
                Map.of(
                        "version", agreement.path("version").asText(),
                        "sha256", agreement.path("sha256").asText()));
        operator.post(
                "organisations/" + slug + "/verification",
                Map.of(
                        "outcome",
                        "VERIFIED",
                        "reason",
                        "The number and the address are those of the public register."));
        return slug;
    }

    /** Lets a person join. */
    void invite(String organisation, Persona persona, String role, Visit invited) {
        for (JsonNode member : vendor.get("organisations/" + organisation).path("members")) {
            if (member.path("email").asText().equals(persona.email())) {
                return;
            }
        }
        String link = vendor.post(
                        "organisations/" + organisation + "/invitations",
                        Map.of("email", persona.email(), "role", role))
                .path("link")
                .asText();
        invited.post("invitations/" + link.substring(link.lastIndexOf('/') + 1) + "/acceptance", Map.of());
    }

    /** Writes the app and hands it in, unless it is meant to stay a draft; what is there already stays as it is. */
    void bring(SampleApp app, String organisation) {
        String id = begun(app, organisation);
        JsonNode submission = vendor.get("submissions/" + id);
        if (!submission.path("status").asText().equals("DRAFT") || app.ends() == SampleApp.End.DRAFT) {
            return;
        }
        if (submission.path("evidence").isEmpty()) {
            for (Map.Entry<String, String> document : SampleFiles.evidence(app).entrySet()) {
                upload(
                        id,
                        "evidence",
                        document.getKey(),
                        document.getKey() + ".txt",
                        "text/plain",
                        SampleFiles.text(document.getValue()));
            }
            upload(
                    id,
                    "evidence",
                    "sbom",
                    "sbom.json",
                    "application/json",
                    SampleFiles.text(SampleFiles.components(app)));
        }
        if (submission.path("screenshots").isEmpty()) {
            show(id, app);
        }
        if (!submission.path("artifact").isObject()) {
            bringPackage(id, app);
        }
        if (!app.ends().certified()) {
            lend(id, app);
        }
        vendor.post("submissions/" + id + "/hand-in", Map.of());
    }

    /** Gives testers access to an app on which somebody will still have to decide. */
    private void lend(String id, SampleApp app) {
        vendor.put(
                "submissions/" + id + "/test-access",
                Map.of(
                        "address",
                        "https://demo." + app.slug() + ".example/",
                        "personas",
                        List.of(Map.of(
                                "role", "Job seeker with two children",
                                "userName", "kari.prove",
                                "password", "only-for-trying")),
                        "notes",
                        "The code by text message is always 123456.",
                        "lastDay",
                        today.plusMonths(3).toString()));
    }

    /** Uploads pictures of the app, and says what they show. */
    private void show(String submission, SampleApp app) {
        List<SampleScreens.Screen> screens = this.screens.of(app);
        screens.forEach(screen -> upload(submission, "screenshot", "", screen.fileName(), "image/png", screen.png()));
        List<Map<String, Object>> described = new ArrayList<>();
        for (JsonNode shown : vendor.get("submissions/" + submission).path("screenshots")) {
            described.add(Map.of(
                    "id", shown.path("id").asText(),
                    "formFactor", shown.path("formFactor").asText(),
                    "alternativeText", screens.get(described.size()).words()));
        }
        vendor.put("submissions/" + submission + "/screenshots", Map.of("screenshots", described));
    }

    private void bringPackage(String id, SampleApp app) {
        switch (app.kind()) {
            case "DESKTOP_INSTALLER" ->
                upload(
                        id,
                        "artifact",
                        "",
                        app.slug() + "_" + app.version() + "_all.deb",
                        "application/vnd.debian.binary-package",
                        SampleFiles.debianPackage(app.slug(), app.version()));
            case "IOS_APP" ->
                upload(
                        id,
                        "artifact",
                        "",
                        app.slug() + ".ipa",
                        "application/x-itunes-ipa",
                        SampleFiles.iosPackage(app));
            default -> {}
        }
    }

    private String begun(SampleApp app, String organisation) {
        for (JsonNode mine : list(vendor.get("submissions?size=100&organisation=" + organisation))) {
            if (app.isOf(mine)) {
                return mine.path("id").asText();
            }
        }
        Map<String, Object> draft = new HashMap<>();
        draft.put("organisation", organisation);
        draft.put("listingSlug", app.slug());
        draft.put("releaseVersion", app.version());
        draft.put("kind", app.kind());
        draft.put("profile", app.profile());
        draft.put("declaration", app.declaration());
        draft.put("releaseNotes", app.releaseNotes());
        return vendor.post("submissions", draft).path("id").asText();
    }

    private void upload(
            String submission, String purpose, String type, String fileName, String mediaType, byte[] bytes) {
        Map<String, String> metadata = new HashMap<>(
                Map.of("submission", submission, "purpose", purpose, "filename", fileName, "filetype", mediaType));
        if (!type.isEmpty()) {
            metadata.put("evidenceType", type);
        }
        vendor.upload(bytes, metadata);
    }

    /** The entries of a list, whether it comes in pages or whole. */
    static Iterable<JsonNode> list(JsonNode answer) {
        return answer.isArray() ? List.copyOf(answer.valueStream().toList()) : answer.path("items");
    }
}
