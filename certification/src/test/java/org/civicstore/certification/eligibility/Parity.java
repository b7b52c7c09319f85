package org.civicstore.certification.eligibility;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Thinks of programmes and people and prints what this engine answers, for the other engine to compare:
 * {@code scripts/parity}. A line is a programme, the day, lines of profiles and the lines that were answered.
 */
final class Parity {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PEOPLE = 40;
    /** Lines that are no profiles, or none of anybody whom the rules could decide about. */
    private static final String[] TROUBLED = {
        "{}",
        "[]",
        "null",
        "{\"facts\":[]}",
        "{\"facts\":{}",
        "{\"facts\":{}} x",
        "{\"id\":7,\"facts\":{}}",
        "{\"id\":\"a b\",\"facts\":{}}",
        "{\"id\":\"\",\"facts\":{}}",
        "{\"id\":null,\"facts\":{}}",
        "{\"facts\":{\"unheard-of\":1,\"Not a name\":2,\"z\":3,\"__proto__\":4,\"constructor\":5}}"
    };

    private static final Object[] UNFIT = {
        1.5,
        1e300,
        -99,
        "a",
        "zz",
        "2004-02-30",
        "2004-2-3",
        "3000-01-01",
        "",
        true,
        List.of("a", 1),
        List.of("zz"),
        Map.of()
    };

    private Parity() {}

    /** @param arguments first seed, and how many programmes */
    public static void main(String[] arguments) throws NotEvaluable {
        long seed = Long.parseLong(arguments[0]);
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            out.println(line(seed + i));
        }
        out.flush();
    }

    static String line(long seed) throws NotEvaluable {
        RandomProgrammes random = new RandomProgrammes(seed);
        String text = random.next();
        Programme programme = RandomProgrammes.read(text).programme().orElseThrow();
        Evaluation evaluation = Evaluator.of(programme, RandomProgrammes.ON).start();
        ProfileReader profiles = new ProfileReader(programme);
        ObjectNode line = JSON.createObjectNode();
        line.put("seed", seed);
        line.put("programme", text);
        line.put("on", RandomProgrammes.ON.toString());
        ArrayNode lines = line.putArray("lines");
        ArrayNode answers = line.putArray("answers");
        for (int i = 0; i < PEOPLE + TROUBLED.length; i++) {
            String person = i < PEOPLE ? person(random.person(programme, 10 * (i % 11)), i) : TROUBLED[i - PEOPLE];
            Profile profile = profiles.line(String.valueOf(i + 1), person);
            lines.add(person);
            answers.add(
                    profile.problems().isEmpty()
                            ? AnswerJson.of(evaluation.answer(profile), programme)
                            : AnswerJson.ofProblems(profile, RandomProgrammes.ON));
        }
        return line.toString();
    }

    /** Every fifth has an answer that is none. */
    private static String person(Map<String, @Nullable Object> answers, int number) {
        ObjectNode facts = JSON.valueToTree(answers);
        if (number % 5 == 4 && !answers.isEmpty()) {
            facts.set(answers.keySet().iterator().next(), JSON.valueToTree(UNFIT[number % UNFIT.length]));
        }
        ObjectNode person = JSON.createObjectNode();
        if (number % 3 > 0) {
            person.put("id", "person-" + number);
        }
        person.set("facts", facts);
        return person.toString();
    }
}
