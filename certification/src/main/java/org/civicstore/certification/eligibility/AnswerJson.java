package org.civicstore.certification.eligibility;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.civicstore.certification.eligibility.Eligibility.Change;
import org.civicstore.certification.eligibility.Eligibility.Reason;
import org.civicstore.certification.eligibility.Eligibility.Turn;
import org.jspecify.annotations.Nullable;

/**
 * The line of JSON that {@code rules eval} prints of one profile, as {@code schemas/eligibility.json} describes it. Both engines
 * write the same bytes: no spaces, fields in this order, nothing left out.
 */
public final class AnswerJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private AnswerJson() {}

    /** Without a line break. */
    public static String of(Answer answer, Programme programme) {
        return write(json -> {
            json.writeStringField("profile", answer.profile());
            json.writeStringField("on", answer.on().toString());
            json.writeObjectFieldStart("derived");
            for (Fact fact : programme.facts()) {
                if (!fact.isAsked()) {
                    json.writeFieldName(fact.id());
                    value(json, answer.derived(), fact.id());
                }
            }
            json.writeEndObject();
            json.writeArrayFieldStart("offers");
            for (Answer.OfOffer offer : answer.offers()) {
                json.writeStartObject();
                json.writeStringField("offer", offer.offer());
                eligibility(json, offer.eligibility());
                json.writeArrayFieldStart("benefits");
                for (Answer.OfBenefit benefit : offer.benefits()) {
                    json.writeStartObject();
                    json.writeStringField("benefit", benefit.benefit());
                    eligibility(json, benefit.eligibility());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            texts(json, "matters", answer.matters());
            json.writeStringField("next", answer.next().orElse(null));
            json.writeStringField("fallback", answer.fallback());
        });
    }

    /** Of a profile with problems, which is evaluated for nothing. */
    public static String ofProblems(Profile profile, LocalDate on) {
        return write(json -> {
            json.writeStringField("profile", profile.id());
            json.writeStringField("on", on.toString());
            json.writeArrayFieldStart("problems");
            for (Profile.Problem problem : profile.problems()) {
                json.writeStartObject();
                json.writeStringField("fact", problem.fact());
                json.writeStringField("problem", problem.problem());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void eligibility(JsonGenerator json, Eligibility eligibility) throws IOException {
        json.writeStringField("outcome", eligibility.outcome().name());
        boolean yes = eligibility instanceof Eligibility.Eligible;
        texts(json, "paths", yes ? ((Eligibility.Eligible) eligibility).paths() : List.of());
        reasons(json, "failing", eligibility instanceof Eligibility.NotEligible no ? no.failing() : List.of());
        reasons(json, "open", eligibility instanceof Eligibility.Undecided open ? open.open() : List.of());
        texts(json, "matters", eligibility instanceof Eligibility.Undecided open ? open.matters() : List.of());
        json.writeArrayFieldStart("changes");
        for (Change change : eligibility instanceof Eligibility.NotEligible no ? no.changes() : List.<Change>of()) {
            json.writeStartObject();
            json.writeStringField("fact", change.fact());
            json.writeArrayFieldStart("values");
            for (Turn turn : change.values()) {
                turn(json, turn);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void turn(JsonGenerator json, Turn turn) throws IOException {
        switch (turn) {
            case Eligibility.Is(boolean value) -> json.writeBoolean(value);
            case Eligibility.Chosen(String option) -> json.writeString(option);
            case Eligibility.With(String option) -> one(json, "with", option);
            case Eligibility.Without(String option) -> one(json, "without", option);
            case Eligibility.Within within -> {
                json.writeStartObject();
                bound(json, "atLeast", within.kind(), within.atLeast());
                bound(json, "atMost", within.kind(), within.atMost());
                json.writeEndObject();
            }
        }
    }

    private static void bound(JsonGenerator json, String name, FactKind kind, @Nullable Long value) throws IOException {
        if (value == null) {
            return;
        }
        if (kind == FactKind.DATE) {
            json.writeStringField(name, LocalDate.ofEpochDay(value).toString());
        } else {
            json.writeNumberField(name, value);
        }
    }

    private static void one(JsonGenerator json, String name, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField(name, value);
        json.writeEndObject();
    }

    private static void reasons(JsonGenerator json, String name, List<Reason> reasons) throws IOException {
        json.writeArrayFieldStart(name);
        for (Reason reason : reasons) {
            json.writeStartObject();
            json.writeStringField("at", reason.at());
            json.writeStringField("fact", reason.fact());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void value(JsonGenerator json, Map<String, Object> derived, String fact) throws IOException {
        switch (derived.get(fact)) {
            case Long number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            case null, default -> json.writeNull();
        }
    }

    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static String write(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory can always be written", impossible);
        }
        return text.toString();
    }
}
