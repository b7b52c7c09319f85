package org.civicstore.devdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the two certifiers do: take a case, rule on each open criterion, propose, confirm. */
final class CertifierPart {
    private static final Map<String, String> REASONS = Map.of(
            "SEC", "Looked at the package and the description of the operation; nothing contradicts the declaration.",
            "PRV", "The privacy notice and the data protection assessment say the same as the declaration.",
            "ACC", "Went through the main journey by keyboard and with a screen reader; the report covers the rest.",
            "INT", "Tried it: the addresses answer and the formats are the ones that are declared.",
            "FEE", "The price in the app is the one in the declaration.",
            "OPS", "Support answered within a working day; the release notes are there.",
            "CNT", "The texts say what the app does, in both languages.");

    private final Visit first;
    private final Visit second;
    private final LocalDate today;

    CertifierPart(Visit first, Visit second, LocalDate today) {
        this.first = first;
        this.second = second;
        this.today = today;
    }

    /** Puts texts into the shared set, unless there are some. */
    void share() {
        if (first.get("canned-texts").path("items").isEmpty()) {
            SharedTexts.ALL.forEach(text -> first.post("canned-texts", text));
        }
    }

    /** Takes the case of the app as far as it is meant to come. */
    void decide(SampleApp app, String review) {
        String at = "reviews/" + review;
        JsonNode file = first.get(at);
        if (file.path("status").asText().equals("QUEUED")) {
            file = first.post(at + "/claim", Map.of());
        }
        if (file.path("status").asText().equals("ASSESSING")) {
            assess(app, at, file);
        }
        boolean proposed = first.get(at).path("status").asText().equals("VERDICT_PROPOSED");
        if (proposed && app.ends().certified()) {
            second.post(at + "/confirmation", Map.of());
        }
    }

    private void assess(SampleApp app, String at, JsonNode file) {
        switch (app.ends()) {
            case ASSESSING -> rule(at, file, 4);
            case CHANGES_REQUESTED -> {
                rule(at, file, 6);
                first.put(
                        at + "/criteria/ACC-02",
                        Map.of("ruling", "NOT_MET", "reason", "The report covers the start page only, not the form."));
                first.post(
                        at + "/change-requests",
                        Map.of(
                                "summary",
                                "Please hand in an accessibility report that covers the whole journey.",
                                "criteria",
                                List.of("ACC-02")));
            }
            case CERTIFIED, PROVISIONAL, QUARANTINED, PROPOSED -> propose(app, at, file);
            case DRAFT, QUEUED -> {}
        }
    }

    private void propose(SampleApp app, String at, JsonNode file) {
        rule(at, file, Integer.MAX_VALUE);
        if (app.ends() == SampleApp.End.PROVISIONAL) {
            first.put(
                    at + "/criteria/OPS-01",
                    Map.of("ruling", "NOT_MET", "reason", "The test question got no answer within two working days."));
        }
        List<Map<String, Object>> conditions = new ArrayList<>();
        for (JsonNode criterion : first.get(at).path("assessment").path("needsCondition")) {
            conditions.add(Map.of(
                    "criterion", criterion.asText(),
                    "text", "Mend what the finding says and hand in a new release.",
                    "due", today.plusMonths(3).toString()));
        }
        first.post(
                at + "/proposal",
                Map.of(
                        "outcome", "CERTIFY",
                        "conditions", conditions,
                        "reasons", "Every criterion of the profile is met or has a dated condition."));
    }

    private void rule(String at, JsonNode file, int most) {
        int done = 0;
        for (JsonNode criterion : file.path("assessment").path("open")) {
            if (done++ >= most) {
                return;
            }
            String id = criterion.asText();
            first.put(
                    at + "/criteria/" + id,
                    Map.of("ruling", "MET", "reason", REASONS.getOrDefault(id.substring(0, 3), "Looked at it; met.")));
        }
    }
}
