package bench;

import java.nio.file.Path;

/**
 * The load of scripts/bench, against a running store. Arguments: port, process id, home, then {@code fill N},
 * {@code relevance FILE} or the names of benchmarks. Each prints one JSON object on a line. {@code write N FOLDER FILE}
 * needs no store.
 */
final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("write")) {
            new WrittenListings(Path.of(args[2])).write(Integer.parseInt(args[1]), Path.of(args[3]));
            return;
        }
        RunningStore store = new RunningStore(Integer.parseInt(args[0]), Long.parseLong(args[1]), Path.of(args[2]));
        for (int i = 3; i < args.length; i++) {
            switch (args[i]) {
                case "fill" -> new SampleListings(store).fill(Integer.parseInt(args[++i]));
                case "list" -> new Reading(store).list();
                case "slug" -> new Reading(store).slug();
                case "search" -> new Searching(store).search();
                case "suggest" -> new Searching(store).suggest();
                case "page" -> new Searching(store).page();
                case "relevance" -> new Relevance(store).ask(Path.of(args[++i]));
                case "queue" -> new Casework(store).run();
                case "download" -> new Download(store).run();
                case "upload" -> new Upload(store).run();
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
    }
}
