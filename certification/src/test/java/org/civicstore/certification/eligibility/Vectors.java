package org.civicstore.certification.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What both engines must answer, as {@code src/test/resources/eligibility/vectors.jsonl} keeps it. A line is a programme (or the
 * name of one that ships), the day, the facts that are asked, and vectors: answers in the order of the facts ({@code "?"} for
 * one that was not asked, null for "I do not know"), the outcome of each offer and benefit (E, N, or U and the facts that
 * matter as a mask in base 36), the position of the next question, and the beginning of the SHA-256 of the whole line.
 */
final class Vectors {

    static final Path FILE = Path.of("src/test/resources/eligibility/vectors.jsonl");

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOT_ASKED = "?";
    private static final int PROGRAMMES = 125;
    private static final int EACH = 76;
    private static final int EACH_SHIPPED = 400;
    private static final long COMPLETIONS = 3_000;

    private Vectors() {}

    /** Writes the file anew, from the definition: after a change of the language, and never to make a test pass. */
    public static void main(String[] arguments) throws IOException, NotEvaluable {
        List<String> lines = new ArrayList<>();
        for (String shipped : ShippedProgrammes.SLUGS) {
            lines.add(line(JSON.getNodeFactory().textNode(shipped), 7, EACH_SHIPPED, LocalDate.parse("2026-02-28")));
        }
        for (int i = 0; i < PROGRAMMES; i++) {
            JsonNode programme = JSON.readTree(new RandomProgrammes(i).next());
            lines.add(line(programme, 1_000 + i, EACH, RandomProgrammes.ON));
        }
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, String.join("\n", lines) + "\n");
    }

    /** A programme that ships, or one that stands in the file. */
    static Programme programme(JsonNode written) {
        if (!written.isTextual()) {
            return RandomProgrammes.read(written.toString()).programme().orElseThrow();
        }
        return ProgrammeReader.read(ShippedProgrammes.file(written.textValue()))
                .programme()
                .orElseThrow();
    }

    static Map<String, @Nullable Object> answers(JsonNode facts, JsonNode values) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            if (!values.get(i).asText().equals(NOT_ASKED)) {
                answers.put(facts.get(i).textValue(), JSON.convertValue(values.get(i), Object.class));
            }
        }
        return answers;
    }

    /** The two texts that a vector holds of an answer. */
    static List<String> texts(Programme programme, Answer answer) {
        List<String> asked = asked(programme);
        StringBuilder text = new StringBuilder();
        for (Answer.OfOffer offer : answer.offers()) {
            text.append(text(asked, offer.eligibility()));
            offer.benefits().forEach(benefit -> text.append(text(asked, benefit.eligibility())));
        }
        text.append('>').append(answer.next().map(asked::indexOf).orElse(-1));
        return List.of(text.toString(), digest(AnswerJson.of(answer, programme)));
    }

    static List<String> asked(Programme programme) {
        return programme.facts().stream().filter(Fact::isAsked).map(Fact::id).toList();
    }

    private static String text(List<String> asked, Eligibility eligibility) {
        return switch (eligibility) {
            case Eligibility.Eligible _ -> "E ";
            case Eligibility.NotEligible _ -> "N ";
            case Eligibility.Undecided open -> "U" + mask(asked, open.matters()) + " ";
        };
    }

    private static String mask(List<String> asked, Iterable<String> facts) {
        long mask = 0;
        for (String fact : facts) {
            mask |= 1L << asked.indexOf(fact);
        }
        return Long.toString(mask, 36);
    }

    private static String digest(String line) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static String line(JsonNode written, long seed, int many, LocalDate on) throws IOException, NotEvaluable {
        Programme programme = programme(written);
        Evaluator evaluator = Evaluator.of(programme, on);
        Oracle oracle = new Oracle(programme, on);
        ProfileReader profiles = new ProfileReader(programme);
        RandomProgrammes people = new RandomProgrammes(seed);
        ObjectNode line = JSON.createObjectNode();
        line.set("programme", written);
        line.put("on", on.toString());
        ArrayNode facts = line.putArray("facts");
        asked(programme).forEach(facts::add);
        ArrayNode vectors = line.putArray("vectors");
        while (vectors.size() < many) {
            Map<String, @Nullable Object> person = people.person(programme, 35 + vectors.size() % 65);
            if (oracle.completions(person) > COMPLETIONS) {
                continue;
            }
            Answer answer = evaluator.answer(profiles.profile("v", person));
            List<String> texts = texts(programme, answer);
            String truth = truth(oracle.truth(person), asked(programme));
            if (!texts.getFirst().startsWith(truth + ">")) {
                throw new IllegalStateException("The engine says " + texts.getFirst() + " and the definition " + truth
                        + " of " + person + " in " + written);
            }
            ArrayNode vector = vectors.addArray();
            ArrayNode values = vector.addArray();
            asked(programme)
                    .forEach(fact -> values.add(
                            person.containsKey(fact)
                                    ? JSON.valueToTree(person.get(fact))
                                    : JSON.getNodeFactory().textNode(NOT_ASKED)));
            texts.forEach(vector::add);
        }
        return line.toString();
    }

    private static String truth(Oracle.Truth truth, List<String> asked) {
        StringBuilder text = new StringBuilder();
        truth.outcomes()
                .forEach((target, outcome) -> text.append(
                        switch (outcome) {
                            case ELIGIBLE -> "E ";
                            case NOT_ELIGIBLE -> "N ";
                            case UNDECIDED -> "U" + mask(asked, truth.matters().get(target)) + " ";
                        }));
        return text.toString();
    }
}
