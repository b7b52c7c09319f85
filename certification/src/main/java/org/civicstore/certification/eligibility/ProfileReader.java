package org.civicstore.certification.eligibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns answers into profiles: JSON, or what a reader of JSON without classes of its own makes of it. */
public final class ProfileReader {

    private static final ObjectReader OBJECT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(new TypeReference<Map<String, @Nullable Object>>() {});
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    private static final Pattern FACT = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final double EXACT = 9_007_199_254_740_991.0;

    private final List<Fact> facts;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Map<String, Integer>> options = new ArrayList<>();

    public ProfileReader(Programme programme) {
        this.facts = programme.facts();
        for (Fact fact : facts) {
            Map<String, Integer> byId = new HashMap<>();
            fact.options().forEach(option -> byId.put(option.id(), byId.size()));
            options.add(byId);
            positions.put(fact.id(), positions.size());
        }
    }

    /**
     * A line of profiles: {@code {"id": "…", "facts": {…}}}.
     *
     * @param name of the profile when it has no id of its own
     * @param json whatever stands there
     */
    public Profile line(String name, String json) {
        return person(name, object(json));
    }

    /** The same when it has been read already. */
    public Profile person(String name, Map<String, ? extends @Nullable Object> content) {
        if (!(content.get("facts") instanceof Map<?, ?> answers)) {
            return refused(name, new Profile.Problem("", "line.malformed"));
        }
        if (!content.containsKey("id")) {
            return profile(name, answers);
        }
        return content.get("id") instanceof String id && ID.matcher(id).matches()
                ? profile(id, answers)
                : refused(name, new Profile.Problem("", "id.malformed"));
    }

    private static Map<String, @Nullable Object> object(String json) {
        try {
            Map<String, @Nullable Object> object = OBJECT.readValue(json);
            return object == null ? Map.of() : object;
        } catch (JsonProcessingException noObject) {
            return Map.of();
        }
    }

    /**
     * Answers by fact: a number for money (in minor units) and integers, true or false, an option's id, a list of them, a day as
     * {@code yyyy-mm-dd}, or null for "I do not know". A fact that is not there has not been asked.
     */
    public Profile profile(String id, Map<?, ?> answers) {
        int size = facts.size();
        byte[] state = new byte[size];
        long[] number = new long[size];
        BitSet[] chosen = new BitSet[size];
        List<Profile.Problem> problems = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < size; i++) {
            Fact fact = facts.get(i);
            Object answer = answers.get(fact.id());
            if (answer == null && !answers.containsKey(fact.id())) {
                continue;
            }
            found++;
            if (!fact.isAsked()) {
                problems.add(new Profile.Problem(fact.id(), "fact.derived"));
            } else if (answer == null) {
                state[i] = Profile.NOT_KNOWN;
            } else {
                String problem = take(i, answer, number, chosen);
                state[i] = Profile.GIVEN;
                if (!problem.isEmpty()) {
                    problems.add(new Profile.Problem(fact.id(), problem));
                }
            }
        }
        if (found < answers.size()) {
            unknown(answers).forEach(name -> problems.add(new Profile.Problem(name, "fact.unknown")));
        }
        return new Profile(id, state, number, chosen, problems);
    }

    private Profile refused(String id, Profile.Problem problem) {
        return new Profile(id, new byte[0], new long[0], new BitSet[0], List.of(problem));
    }

    /** Names that no fact could have are not repeated. */
    private TreeSet<String> unknown(Map<?, ?> answers) {
        TreeSet<String> names = new TreeSet<>();
        for (Object key : answers.keySet()) {
            String name = String.valueOf(key);
            if (!positions.containsKey(name)) {
                names.add(FACT.matcher(name).matches() ? name : "?");
            }
        }
        return names;
    }

    /** @return what is wrong with the answer; empty when nothing is */
    private String take(int position, Object answer, long[] number, BitSet[] chosen) {
        Fact fact = facts.get(position);
        switch (fact.kind()) {
            case BOOLEAN -> {
                if (!(answer instanceof Boolean flag)) {
                    return "value.type";
                }
                number[position] = flag ? 1 : 0;
                return "";
            }
            case CHOICE -> {
                return option(position, answer)
                        .map(index -> {
                            number[position] = index;
                            return "";
                        })
                        .orElse(answer instanceof String ? "value.option" : "value.type");
            }
            case CHOICES -> {
                if (!(answer instanceof List<?> list)) {
                    return "value.type";
                }
                BitSet set = new BitSet();
                for (Object item : list) {
                    Optional<Integer> index = item == null ? Optional.empty() : option(position, item);
                    if (index.isEmpty()) {
                        return item instanceof String ? "value.option" : "value.type";
                    }
                    set.set(index.get());
                }
                chosen[position] = set;
                return "";
            }
            case MONEY, INTEGER, DATE -> {
                Optional<Long> value = fact.kind() == FactKind.DATE ? day(answer) : whole(answer);
                if (value.isEmpty()) {
                    return "value.type";
                }
                number[position] = value.get();
                return value.get() < fact.min() || value.get() > fact.max() ? "value.range" : "";
            }
        }
        throw new IllegalStateException("No such kind: " + fact.kind());
    }

    private Optional<Integer> option(int position, Object answer) {
        return answer instanceof String text
                ? Optional.ofNullable(options.get(position).get(text))
                : Optional.empty();
    }

    private static Optional<Long> day(Object answer) {
        return answer instanceof String text ? ValueReader.day(text) : Optional.empty();
    }

    /** A whole number that a double holds exactly, for other engines have no other numbers. */
    private static Optional<Long> whole(Object answer) {
        if (!(answer instanceof Number number)) {
            return Optional.empty();
        }
        double value = number.doubleValue();
        return Math.rint(value) == value && Math.abs(value) <= EXACT ? Optional.of((long) value) : Optional.empty();
    }
}
