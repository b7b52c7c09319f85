package bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The store under test: its API, its database, and what both take of the processor. */
final class RunningStore {
    static final String INSTALLER = "start-bedrift";

    private final long process;
    private final Path home;
    private final URI address;
    private final ObjectMapper json = new ObjectMapper();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    RunningStore(int port, long process, Path home) {
        this.address = URI.create("http://127.0.0.1:" + port);
        this.process = process;
        this.home = home;
    }

    int port() {
        return address.getPort();
    }

    Path home() {
        return home;
    }

    /** Waits for the index of the node just started to hold all that was loaded, and for the node to have done with it. */
    void untilAllAreFound() throws Exception {
        int loaded = Integer.parseInt(Files.readString(home.resolve("loaded.txt")).strip());
        int quiet = 0;
        for (int look = 0; quiet < 3; look++) {
            // A log that grew by many is read again until it is settled, which takes its time whatever the machine.
            if (look == 2_400) {
                throw new IllegalStateException("The index does not hold " + loaded + " listings, or is still at work");
            }
            JsonNode found = get("/api/v1/listings?facets=true&size=1");
            Cpu before = cpu();
            Thread.sleep(500);
            boolean idle = cpu().since(before).both() < 50;
            quiet = idle && found.path("total").asInt() == loaded && !found.path("degraded").asBoolean() ? quiet + 1 : 0;
        }
    }

    JsonNode get(String path) throws Exception {
        return json.readTree(answer(request(path)).body());
    }

    JsonNode post(String path, Object body) throws Exception {
        return json.readTree(answer(request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))))
                .body());
    }

    /** Asks for anything else; the request begins with what a page of the store itself would send. */
    HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Sec-Fetch-Site", "same-origin");
    }

    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + '=' + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    Connection database() throws Exception {
        String command = Files.readString(Path.of("/proc/" + databaseProcess() + "/cmdline"));
        String settings = Files.readString(home.resolve("database/init.sql"));
        Matcher port = Pattern.compile("--port=(\\d+)").matcher(command);
        Matcher login = Pattern.compile("'(\\w+)'@'127.0.0.1' identified by '(\\w+)'").matcher(settings);
        if (!port.find() || !login.find()) {
            throw new IllegalStateException("The embedded database is not to be found");
        }
        String url = "jdbc:mysql://127.0.0.1:" + port.group(1) + "/civicstore?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        return DriverManager.getConnection(url, login.group(1), login.group(2));
    }

    /** Processor time so far, of the server and of its database; the kernel counts in hundredths of a second. */
    Cpu cpu() throws IOException {
        return new Cpu(cpuMillis(process), cpuMillis(databaseProcess()));
    }

    record Cpu(double server, double database) {
        Cpu since(Cpu before) {
            return new Cpu(server - before.server, database - before.database);
        }

        Cpu per(int requests) {
            return new Cpu(server / requests, database / requests);
        }

        double both() {
            return server + database;
        }
    }

    private static double cpuMillis(long process) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        String[] fields = stat.replaceFirst(".*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10.0;
    }

    private long databaseProcess() {
        return ProcessHandle.of(process).orElseThrow().descendants()
                .filter(child -> child.info().command().orElse("").endsWith("mariadbd"))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
