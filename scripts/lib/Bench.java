import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.DefaultFileRegion;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The load of scripts/bench, against a running store. Arguments: port, process id, home, then one of {@code fill N},
 * {@code list}, {@code slug}, {@code download}, {@code upload}. CPU is that of the server and of its database, by /proc.
 */
@SuppressWarnings("deprecation") // Netty 4.1 and 4.2 start event loops differently; both know this way.
class Bench {
    private static final int WARM_UP = 4_000;
    private static final int REQUESTS = 12_000;
    private static final int THREADS = 4;
    private static final int DOWNLOAD_BYTES = 20 * 1024 * 1024;
    private static final int UPLOAD_BYTES = 200 * 1024 * 1024;
    private static final String INSTALLER = "start-bedrift";

    private final URI store;
    private final long process;
    private final Path home;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    Bench(String port, String process, String home) {
        this.store = URI.create("http://127.0.0.1:" + port);
        this.process = Long.parseLong(process);
        this.home = Path.of(home);
    }

    public static void main(String[] args) throws Exception {
        Bench bench = new Bench(args[0], args[1], args[2]);
        switch (args[3]) {
            case "fill" -> bench.fill(Integer.parseInt(args[4]));
            case "list" -> bench.list();
            case "slug" -> bench.slug();
            case "download" -> bench.download();
            case "upload" -> bench.upload();
            default -> throw new IllegalArgumentException(args[3]);
        }
    }

    /** Copies the sample listings, under other names, until there are so many; and gives one of them a big artifact. */
    private void fill(int wanted) throws Exception {
        try (Connection connection = database(); Statement sql = connection.createStatement()) {
            sql.execute("create temporary table original as select c.listing_id, row_number() over (order by c.listing_id) n"
                    + " from listing_card c join listing l on l.id = c.listing_id where l.slug not like '%-copy-%'");
            int originals = number(sql, "select count(*) from original");
            int have = number(sql, "select count(*) from listing_card");
            sql.execute("create temporary table copies (listing_id binary(16), n int, copy_id binary(16), primary key (n))");
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into copies select listing_id, ?, unhex(concat('ff', lpad(hex(?), 30, '0'))) from original where n = ?")) {
                for (int n = have; n < wanted; n++) {
                    insert.setInt(1, n);
                    insert.setInt(2, n);
                    insert.setInt(3, n % originals + 1);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            sql.execute("insert into listing select c.copy_id, concat(l.slug, '-copy-', c.n), l.organisation_id, l.publisher,"
                    + " l.publisher_listed, l.created_at, l.row_version from copies c join listing l on l.id = c.listing_id");
            for (String copied : List.of(
                    "listing_document select c.copy_id, concat(x.slug, '-copy-', c.n), x.document, x.entity_tag, x.valid_until_at, x.refreshed_at from copies c join listing_document x on x.listing_id = c.listing_id",
                    "listing_card select c.copy_id, x.card, x.name_text, x.search_text, concat(x.name_key, ' ', lpad(c.n, 6, '0')), x.newest_at - interval c.n second from copies c join listing_card x on x.listing_id = c.listing_id",
                    "listing_shelf select x.shelf, c.copy_id, concat(x.name_key, ' ', lpad(c.n, 6, '0')), x.newest_at - interval c.n second from copies c join listing_shelf x on x.listing_id = c.listing_id")) {
                sql.execute("insert into " + copied);
            }
            byte[] content = new byte[DOWNLOAD_BYTES];
            new Random(1).nextBytes(content);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            String hex = HexFormat.of().formatHex(digest);
            Path blob = home.resolve("blobs").resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
            Files.createDirectories(blob.getParent());
            Files.write(blob, content);
            try (PreparedStatement update = connection.prepareStatement("update listing_release r join listing l"
                    + " on l.id = r.listing_id set r.artifact_sha256 = ?, r.artifact_size = ? where l.slug = ?")) {
                update.setBytes(1, digest);
                update.setInt(2, DOWNLOAD_BYTES);
                update.setString(3, INSTALLER);
                update.executeUpdate();
            }
            System.out.println("listings: " + number(sql, "select count(*) from listing_card"));
        }
    }

    private void list() throws Exception {
        List<String> paths = new ArrayList<>();
        for (int page = 1; page <= 200; page++) {
            paths.add("/api/v1/listings?size=24&page=" + page);
            paths.add("/api/v1/listings?size=24&sort=newest&category=health&page=" + page);
        }
        serve("list of 24", paths, 1.1);
    }

    private void slug() throws Exception {
        List<String> paths = new ArrayList<>();
        for (int page = 1; page <= 20; page++) {
            for (JsonNode item : json.readTree(get("/api/v1/listings?size=100&page=" + page * 7).body()).path("items")) {
                paths.add("/api/v1/listings/" + item.path("slug").asText());
            }
        }
        serve("listing by slug", paths, 0.3);
    }

    private void serve(String name, List<String> paths, double goal) throws Exception {
        load(paths, WARM_UP);
        double before = cpuMillis();
        long[] nanos = load(paths, REQUESTS);
        double cpu = (cpuMillis() - before) / REQUESTS;
        Arrays.sort(nanos);
        print("{\"name\":\"%s\",\"cpuMillisPerRequest\":%.3f,\"goal\":%.1f,\"ratio\":%.2f,\"p50Millis\":%.2f,\"p99Millis\":%.2f,\"requests\":%d}",
                name, cpu, goal, goal / cpu, nanos[REQUESTS / 2] / 1e6, nanos[REQUESTS * 99 / 100] / 1e6, REQUESTS);
    }

    private long[] load(List<String> paths, int requests) throws Exception {
        long[] nanos = new long[requests];
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = Stream.generate(() -> Thread.ofPlatform().start(() -> {
                    for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                        long began = System.nanoTime();
                        get(paths.get(i * 31 % paths.size()));
                        nanos[i] = System.nanoTime() - began;
                    }
                }))
                .limit(THREADS)
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        return nanos;
    }

    private void download() throws Exception {
        String version = json.readTree(get("/api/v1/listings/" + INSTALLER).body())
                .path("releases").path(0).path("version").asText();
        URI ours = store.resolve("/api/v1/listings/" + INSTALLER + "/releases/" + version + "/artifact");
        Path file = Files.createTempFile("bench", ".bin");
        Files.write(file, client.send(request(ours).build(), BodyHandlers.ofByteArray()).body());
        NioEventLoopGroup group = new NioEventLoopGroup(2);
        try {
            URI plain = fileRegionServer(group, file);
            double ceiling = 0;
            double own = 0;
            for (int round = 0; round < 5; round++) {
                ceiling = Math.max(ceiling, megabytesPerSecond(plain));
                own = Math.max(own, megabytesPerSecond(ours));
            }
            print("{\"name\":\"download of 20 MB\",\"mbPerSecond\":%.0f,\"ceiling\":%.0f,\"ratio\":%.2f,\"goal\":0.8,\"ceilingIs\":\"Netty file region\"}", own, ceiling, own / ceiling);
        } finally {
            group.shutdownGracefully();
            Files.delete(file);
        }
    }

    /** Over a bare socket, since an HTTP client would be slower than what it measures. */
    private static double megabytesPerSecond(URI address) throws Exception {
        int times = 20;
        byte[] request = ("GET " + address.getRawPath() + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes();
        ByteBuffer buffer = ByteBuffer.allocateDirect(1024 * 1024);
        long began = System.nanoTime();
        try (SocketChannel channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()))) {
            for (int i = 0; i < times; i++) {
                channel.write(ByteBuffer.wrap(request));
                long bytes = 0;
                for (boolean first = true; bytes < DOWNLOAD_BYTES; first = false) {
                    buffer.clear();
                    int read = channel.read(buffer);
                    if (read < 0) {
                        throw new IllegalStateException(address + " ended early");
                    }
                    bytes += read - (first ? head(buffer) : 0);
                }
            }
        }
        return (double) times * DOWNLOAD_BYTES / 1e6 / ((System.nanoTime() - began) / 1e9);
    }

    /** Length of the header section at the start of what was read. */
    private static int head(ByteBuffer read) {
        for (int at = 3; at < read.position(); at++) {
            if (read.get(at) == '\n' && read.get(at - 1) == '\r' && read.get(at - 2) == '\n') {
                return at + 1;
            }
        }
        throw new IllegalStateException("The headers did not come in one piece");
    }

    private static URI fileRegionServer(NioEventLoopGroup group, Path file) throws Exception {
        var channel = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<io.netty.channel.socket.SocketChannel>() {
                    @Override
                    protected void initChannel(io.netty.channel.socket.SocketChannel channel) {
                        channel.pipeline().addLast(new HttpServerCodec(), new HttpObjectAggregator(65_536),
                                new SimpleChannelInboundHandler<Object>() {
                                    @Override
                                    protected void channelRead0(ChannelHandlerContext context, Object request) throws IOException {
                                        var head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
                                        head.headers().set("Content-Length", Files.size(file));
                                        context.write(head);
                                        context.write(new DefaultFileRegion(file.toFile(), 0, Files.size(file)));
                                        context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT)
                                                .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
                                    }
                                });
                    }
                })
                .bind(new InetSocketAddress("127.0.0.1", 0))
                .sync()
                .channel();
        return URI.create("http://127.0.0.1:" + ((InetSocketAddress) channel.localAddress()).getPort() + "/");
    }

    private void upload() throws Exception {
        byte[] content = new byte[UPLOAD_BYTES];
        new Random(2).nextBytes(content);
        post("/api/v1/session", Map.of("email", "owner@example.org", "password", "try-the-civic-store"));
        String organisation = json.readTree(get("/api/v1/organisations").body()).path("items").path(0).path("slug").asText();
        String draft = json.readTree(post("/api/v1/submissions", Map.of(
                "organisation", organisation, "listingSlug", "bench-" + System.nanoTime(), "releaseVersion", "1", "kind", "DESKTOP_INSTALLER")).body())
                .path("id").asText();
        double best = 0;
        double ceiling = 0;
        for (int round = 0; round < 3; round++) {
            ceiling = Math.max(ceiling, UPLOAD_BYTES / 1e6 / hashWriteSync(content));
            content[0]++;
            best = Math.max(best, UPLOAD_BYTES / 1e6 / uploadOnce(draft, content));
            client.send(same(request(store.resolve("/api/v1/submissions/" + draft + "/artifact"))).DELETE().build(), BodyHandlers.discarding());
        }
        print("{\"name\":\"upload of 200 MB\",\"mbPerSecond\":%.0f,\"ceiling\":%.0f,\"ratio\":%.2f,\"goal\":0.7,\"ceilingIs\":\"hash, write, fsync\"}", best, ceiling, best / ceiling);
    }

    private double uploadOnce(String draft, byte[] content) throws Exception {
        String metadata = "submission " + base64(draft) + ",purpose " + base64("artifact") + ",filename " + base64("bench.dmg");
        HttpResponse<String> created = client.send(same(request(store.resolve("/api/v1/uploads")))
                .header("Tus-Resumable", "1.0.0").header("Upload-Length", "" + content.length).header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        long began = System.nanoTime();
        HttpResponse<String> sent = client.send(same(request(store.resolve(created.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException(created.body())))))
                .header("Tus-Resumable", "1.0.0").header("Upload-Offset", "0").header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(content)).build(), BodyHandlers.ofString());
        if (sent.statusCode() != 204) {
            throw new IllegalStateException(sent.statusCode() + " " + sent.body());
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private double hashWriteSync(byte[] content) throws Exception {
        Path file = Files.createTempFile(home, "bench", ".bin");
        long began = System.nanoTime();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int at = 0; at < content.length; at += 65_536) {
                int length = Math.min(65_536, content.length - at);
                digest.update(content, at, length);
                channel.write(ByteBuffer.wrap(content, at, length));
            }
            channel.force(true);
        }
        digest.digest();
        double seconds = (System.nanoTime() - began) / 1e9;
        Files.delete(file);
        return seconds;
    }

    private Connection database() throws Exception {
        Matcher port = Pattern.compile("--port=(\\d+)").matcher(Files.readString(Path.of("/proc/" + databaseProcess() + "/cmdline")));
        Matcher login = Pattern.compile("'(\\w+)'@'127.0.0.1' identified by '(\\w+)'").matcher(Files.readString(home.resolve("database/init.sql")));
        if (!port.find() || !login.find()) {
            throw new IllegalStateException("The embedded database is not to be found");
        }
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + port.group(1) + "/civicstore?sslMode=DISABLED&allowPublicKeyRetrieval=true&rewriteBatchedStatements=true",
                login.group(1), login.group(2));
    }

    private long databaseProcess() {
        return ProcessHandle.of(process).orElseThrow().descendants()
                .filter(child -> child.info().command().orElse("").endsWith("mariadbd"))
                .findFirst().orElseThrow().pid();
    }

    /** Processor time of server and database so far; the kernel counts in hundredths of a second. */
    private double cpuMillis() throws IOException {
        double ticks = 0;
        for (long pid : new long[] {process, databaseProcess()}) {
            String[] stat = Files.readString(Path.of("/proc/" + pid + "/stat")).replaceFirst(".*\\) ", "").split(" ");
            ticks += Long.parseLong(stat[11]) + Long.parseLong(stat[12]);
        }
        return ticks * 10;
    }

    private HttpResponse<byte[]> get(String path) {
        try {
            HttpResponse<byte[]> answer = client.send(request(store.resolve(path)).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " was answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private HttpResponse<String> post(String path, Object body) throws Exception {
        return client.send(same(request(store.resolve(path))).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address);
    }

    private static HttpRequest.Builder same(HttpRequest.Builder request) {
        return request.header("Sec-Fetch-Site", "same-origin");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes());
    }

    private static int number(Statement sql, String question) throws Exception {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
