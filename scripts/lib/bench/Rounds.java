package bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one thing and its ceiling took, measured in turn, so that a busy machine is as busy for both. */
final class Rounds {
    private final List<Double> own = new ArrayList<>();
    private final List<Double> ceilings = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    /** Something that answers with its megabytes per second. */
    interface Speed {
        double measure() throws Exception;
    }

    /** The first round warms up and does not count. Every other round begins with the other one. */
    static Rounds of(int rounds, Speed speed, Speed ceiling) throws Exception {
        Rounds all = new Rounds();
        for (int round = 0; round <= rounds; round++) {
            double first = round % 2 == 0 ? ceiling.measure() : speed.measure();
            double second = round % 2 == 0 ? speed.measure() : ceiling.measure();
            if (round > 0) {
                all.add(round % 2 == 0 ? second : first, round % 2 == 0 ? first : second);
            }
        }
        return all;
    }

    private void add(double speed, double ceiling) {
        own.add(speed);
        ceilings.add(ceiling);
        ratios.add(speed / ceiling);
    }

    void print(String name, double goal, String ceilingIs) {
        RunningStore.print(
                "{\"name\":\"%s\",\"mbPerSecond\":%.0f,\"ceiling\":%.0f,\"ratio\":%.2f,\"goal\":%.1f,\"ceilingIs\":\"%s\",\"rounds\":%d}",
                name, median(own), median(ceilings), median(ratios), goal, ceilingIs, own.size());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
