package org.quillgraph.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.application.files.CheckFiles;
import org.quillgraph.application.files.FindOrphanedFiles;
import org.quillgraph.application.files.FindOrphanedFiles.Orphans;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.upkeep.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of files over HTTP, whichever database is used. */
abstract class FileContract extends ServedContract {
    private static final String BOUNDARY = "part-of-a-form";

    private final HttpClient http = HttpClient.newHttpClient();
    private String user;
    private String campaign;

    @Override
    Map<String, String> variables() {
        return Map.of("QUILLGRAPH_FILE_MAX_MB", "1");
    }

    @BeforeAll
    void makeACampaign() {
        user =
                client.ask(
                                "mutation { createUser(input: {email: \"ana@example.org\", username: \"ana\"}) { user { id } } }")
                        .at("/createUser/user/id")
                        .asString();
        campaign =
                client.ask(
                                "mutation { createCampaign(input: {name: \"Spring\", user: {username: \"ana\"}}) { campaign { id } } }")
                        .at("/createCampaign/campaign/id")
                        .asString();
    }

    @AfterAll
    void closeHttp() {
        http.close();
    }

    @Test
    void whatWasUploadedComesBack() {
        byte[] bytes = bytes();
        JsonNode made = uploaded("Frühling & \"Ostern\".png", "image/png", bytes);
        assertThat(made.get("sha256").asString()).isEqualTo(sha256(bytes));
        assertThat(data.resolve(place(bytes))).exists();

        HttpResponse<byte[]> back = get(made.get("path").asString());
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).isEqualTo(bytes);
        assertThat(header(back, "Content-Type")).isEqualTo("image/png");
        assertThat(header(back, "Content-Length")).isEqualTo(String.valueOf(bytes.length));
        assertThat(header(back, "ETag")).isEqualTo("\"" + sha256(bytes) + "\"");
        assertThat(header(back, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(back, "Content-Security-Policy")).startsWith("sandbox;");
        assertThat(header(back, "Content-Disposition"))
                .startsWith("inline; filename=")
                .contains("filename*=UTF-8''Fr%C3%BChling%20&%20%22Ostern%22.png");
    }

    @Test
    void theRecordTellsOfTheBytesAndLeavesARevision() {
        byte[] bytes = bytes();
        String id = uploaded("plan.pdf", "application/pdf", bytes).get("id").asString();
        JsonNode file =
                client.ask(
                                """
                                { uploadedFile(id: "%s") {
                                    campaign { name } user { username } originalFilename storedFilename filePath fileSize
                                    mimeType fileCategory analysisStatus uploadSource
                                    history { nodes { operation } } } }"""
                                        .formatted(id))
                        .get("uploadedFile");
        assertThat(file.toString())
                .isEqualTo(
                        """
                        {"campaign":{"name":"Spring"},"user":{"username":"ana"},"originalFilename":"plan.pdf",\
                        "storedFilename":"%s","filePath":"%s","fileSize":%d,"mimeType":"application/pdf",\
                        "fileCategory":"DOCUMENT","analysisStatus":"PENDING","uploadSource":"API",\
                        "history":{"nodes":[{"operation":"CREATED"}]}}"""
                                .formatted(sha256(bytes), place(bytes), bytes.length));
    }

    @Test
    void aRangeAndWhatIsKnownAreAnsweredSo() {
        byte[] bytes = bytes();
        String path = uploaded("clip.mp4", "video/mp4", bytes).get("path").asString();
        HttpResponse<byte[]> part = get(path, "Range", "bytes=1-3");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).containsExactly(bytes[1], bytes[2], bytes[3]);
        HttpResponse<byte[]> rest =
                get(path, "Range", "bytes=1-", "If-Range", "\"" + sha256(bytes) + "\"");
        assertThat(rest.statusCode()).isEqualTo(206);
        HttpResponse<byte[]> whole = get(path, "Range", "bytes=1-", "If-Range", "\"other\"");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(bytes);
        HttpResponse<byte[]> none = get(path, "Range", "bytes=1000-");
        assertThat(none.statusCode()).isEqualTo(416);
        assertThat(none.body()).isEmpty();
        assertThat(header(none, "Content-Range")).isEqualTo("bytes */" + bytes.length);
        assertThat(get(path, "If-None-Match", "\"" + sha256(bytes) + "\"").statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "page.html,    text/html,        attachment",
        "drawing.svg,  image/svg+xml,    attachment",
        "notes.md,     application/octet-stream, attachment",
        "photo.jpg,    application/octet-stream, inline",
        "data.xml,     application/xml,  attachment",
    })
    void whatABrowserWouldRunIsSaved(String name, String type, String disposition) {
        String path = uploaded(name, type, bytes()).get("path").asString();
        assertThat(header(get(path), "Content-Disposition")).startsWith(disposition + ";");
    }

    @Test
    void theSameBytesAreKeptOnceHoweverManySendThem() throws Exception {
        byte[] bytes = bytes();
        List<String> ids = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            List<Future<JsonNode>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(callers.submit(() -> uploaded("a.bin", "application/x-a", bytes)));
            }
            for (Future<JsonNode> each : all) {
                ids.add(each.get().get("id").asString());
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(kept().stream().filter(file -> file.endsWith(sha256(bytes)))).hasSize(1);
        assertThat(get("/files/" + ids.getLast()).body()).isEqualTo(bytes);
    }

    @Test
    void anUploadThatIsSentAgainIsDoneOnce() {
        byte[] form =
                form(Map.of("campaign", campaign, "user", user), "a.txt", "text/plain", bytes());
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = post(form, "Idempotency-Key", key);
        HttpResponse<String> again = post(form, "Idempotency-Key", key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    campaign=CAMPAIGN                              | 400 | user: is missing
                    user=USER                                      | 400 | campaign: is missing
                    campaign=CAMPAIGN, user=ana                    | 400 | user: is no id
                    campaign=CAMPAIGN, user.username=nobody        | 400 | form.user
                    campaign=USER, user=USER                       | 400 | form.campaign
                    campaign=CAMPAIGN, user=USER, fileCategory=ART | 400 | fileCategory: is none of IMAGE
                    campaign=CAMPAIGN, user=USER, mimeType=nothing | 400 | mimeType: is no media type
                    campaign=CAMPAIGN, user=USER, filePath=/etc    | 400 | filePath: is no field
                    """)
    void whatIsWrongIsRefusedAndNothingIsLeft(String fields, int status, String message) {
        Map<String, String> said = new HashMap<>();
        Pattern.compile("([^=, ]+)=([^, ]+)")
                .matcher(fields.replace("CAMPAIGN", campaign).replace("USER", user))
                .results()
                .forEach(field -> said.put(field.group(1), field.group(2)));
        List<String> before = kept();
        refused(post(form(said, "a.txt", "text/plain", bytes())), status, message);
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aKeyNamesTheUser() {
        byte[] form =
                form(
                        Map.of("campaign", campaign, "user.email", "Ana@Example.org"),
                        "C:\\pictures\\a.gif",
                        "image/gif",
                        bytes());
        JsonNode made = JsonMapper.shared().readTree(post(form).body());
        assertThat(made.get("originalFilename").asString()).isEqualTo("a.gif");
    }

    @Test
    void aFileThatIsTooLargeOrEmptyIsRefused() {
        Map<String, String> fields = Map.of("campaign", campaign, "user", user);
        List<String> before = kept();
        refused(
                post(form(fields, "a", "text/plain", new byte[1_000_001])),
                413,
                "file: the number of bytes");
        byte[] far = form(fields, "a", "text/plain", new byte[30_000_000]);
        refused(post(far), 413, "at most 1000000 is allowed");
        refused(
                post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(far))),
                413,
                "at most 1000000 is allowed");
        refused(post(form(fields, "a", "text/plain", new byte[0])), 400, "file: is empty");
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void whoAsksBeforeSendingIsRefusedBeforeSending() throws IOException {
        try (Socket socket = new Socket("localhost", program.port())) {
            socket.getOutputStream()
                    .write(
                            "POST /files HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: multipart/form-data; boundary=%s\r\nContent-Length: 30000000\r\nExpect: 100-continue\r\n\r\n"
                                    .formatted(Tokens.bearer(program), BOUNDARY)
                                    .getBytes(UTF_8));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("at most 1000000 is allowed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data"
            })
    void whatIsNoFormIsRefused(String type) {
        byte[] form = form(Map.of("campaign", campaign, "user", user), "a", "text/plain", bytes());
        HttpRequest.Builder request =
                request("/files")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(form));
        refused(
                send(request, BodyHandlers.ofString()),
                400,
                "form: is broken off, or no multipart");
    }

    @Test
    void aFormHasOneFile() {
        String form =
                new String(
                        form(
                                Map.of("campaign", campaign, "user", user),
                                "a",
                                "text/plain",
                                bytes()),
                        UTF_8);
        int file = form.lastIndexOf("--" + BOUNDARY + "\r\n");
        String fields = form.substring(0, file);
        refused(
                post((fields + "--" + BOUNDARY + "--\r\n").getBytes(UTF_8)),
                400,
                "file: is missing; send it as a part that has a file name");
        int end = form.lastIndexOf("--" + BOUNDARY);
        String twice = fields + form.substring(file, end) + form.substring(file);
        refused(post(twice.getBytes(UTF_8)), 400, "file: is there twice; send each by itself");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ../../../etc/passwd         | passwd
                    /files/unfinished/x.part    | x.part
                    <script>alert(1)</script>   | script>
                    ..                          | ..
                    """)
    void aHostileNameIsANameAndNoMore(String name, String kept) {
        byte[] bytes = bytes();
        JsonNode made = uploaded(name, "text/html", bytes);
        assertThat(made.get("originalFilename").asString()).isEqualTo(kept);
        assertThat(data.resolve(place(bytes))).exists();
        HttpResponse<byte[]> back = get(made.get("path").asString());
        assertThat(header(back, "Content-Disposition")).startsWith("attachment; filename=");
    }

    @Test
    void aPageOfAnotherSiteIsRefused() {
        byte[] form = form(Map.of("campaign", campaign, "user", user), "a", "text/plain", bytes());
        refused(post(form, "Origin", "https://elsewhere.example"), 403, "another site");
        refused(post(form, "Origin", "null"), 403, "another site");
        assertThat(post(form, "Origin", "http://localhost:" + program.port()).statusCode())
                .isEqualTo(201);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        List<String> before = kept();
        byte[] form = form(Map.of("campaign", campaign, "user", user), "a", "text/plain", bytes());
        try (Socket socket = new Socket("localhost", program.port())) {
            socket.getOutputStream()
                    .write(
                            "POST /files HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: multipart/form-data; boundary=%s\r\nContent-Length: %d\r\n\r\n"
                                    .formatted(Tokens.bearer(program), BOUNDARY, form.length)
                                    .getBytes(UTF_8));
            socket.getOutputStream().write(form, 0, form.length - 20);
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 400 ");
        }
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void untilAllHasComeThereIsATemporaryAndNoMore() throws IOException {
        List<String> before = kept();
        List<String> meanwhile = new ArrayList<>();
        InputStream slow =
                new FilterInputStream(new ByteArrayInputStream(bytes())) {
                    @Override
                    public int read(byte[] into, int from, int most) throws IOException {
                        int read = super.read(into, from, 1);
                        if (read < 0) {
                            meanwhile.addAll(kept());
                        }
                        return read;
                    }
                };
        program.part(FileStore.class).receive(slow, Long.MAX_VALUE).close();
        meanwhile.removeAll(before);
        assertThat(meanwhile)
                .singleElement()
                .asString()
                .startsWith(data.resolve("files/unfinished").toString())
                .endsWith(".part");
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void whatIsNotThereSaysSo() {
        refused(text("/files/" + UUID.randomUUID()), 404, "There is no UploadedFile");
        refused(text("/files/nonsense"), 400, "is no id");
    }

    @ParameterizedTest
    @CsvSource({
        "../../../../etc/passwd, /etc/passwd",
        "photo.png, uploads/photo.png",
        "0000000000000000000000000000000000000000000000000000000000000000, ../secret",
    })
    void aPathInARecordLeadsNowhere(String stored, String path) {
        String id =
                client.ask(
                                """
                                mutation { createUploadedFile(input: {
                                    campaign: {id: "%s"}, user: {id: "%s"}, originalFilename: "photo.png", storedFilename: "%s"
                                    filePath: "%s", fileSize: 10, mimeType: "image/png", fileCategory: IMAGE
                                }) { uploadedFile { id } } }"""
                                        .formatted(campaign, user, stored, path))
                        .at("/createUploadedFile/uploadedFile/id")
                        .asString();
        refused(text("/files/" + id), 404, "The bytes of " + id + " are not here");
    }

    @Test
    void bytesStayAsLongAsTheirRecordCanComeBack() throws IOException {
        byte[] bytes = bytes();
        String id = uploaded("a.txt", "text/plain", bytes).get("id").asString();
        age(place(bytes));
        String changeSet =
                client.ask(
                                "mutation { deleteUploadedFile(id: \"%s\") { changeSet } }"
                                        .formatted(id))
                        .at("/deleteUploadedFile/changeSet")
                        .asString();
        removeOrphans();
        assertThat(data.resolve(place(bytes))).exists();
        client.ask("mutation { revertChangeSet(id: \"%s\") { affected } }".formatted(changeSet));
        assertThat(get("/files/" + id).body()).isEqualTo(bytes);
    }

    @Test
    void bytesOfWhichNothingTellsAreRemovedWhenTheyAreOld() throws IOException {
        FileStore files = program.part(FileStore.class);
        byte[] old = bytes();
        byte[] young = bytes();
        put(files, old);
        put(files, young);
        Path unfinished = Files.createTempFile(data.resolve("files/unfinished"), "", ".part");
        age(place(old));
        age("files/unfinished/" + unfinished.getFileName());

        Orphans found = program.part(FindOrphanedFiles.class).find(false);
        assertThat(found.files()).isGreaterThanOrEqualTo(2);
        assertThat(found.bytes()).isGreaterThanOrEqualTo(old.length + young.length);
        assertThat(found.removed()).isOne();
        assertThat(unfinished).doesNotExist();
        assertThat(data.resolve(place(old))).exists();
        assertThat(removeOrphans().removed()).isPositive();
        assertThat(data.resolve(place(old))).doesNotExist();
        assertThat(data.resolve(place(young))).exists();
    }

    @Test
    void filesThatAreDamagedOrMissingAreFound() throws IOException {
        byte[] changed = bytes();
        byte[] gone = bytes();
        uploaded("a.txt", "text/plain", changed);
        String id = uploaded("b.txt", "text/plain", gone).get("id").asString();
        CheckFiles check = program.part(CheckFiles.class);
        assertThat(check.look().text()).doesNotContain(place(changed), id);

        Path file = data.resolve(place(changed));
        Files.writeString(file, "X", StandardOpenOption.WRITE);
        Files.delete(data.resolve(place(gone)));
        Finding finding = check.look();
        Files.write(file, changed);
        put(program.part(FileStore.class), gone);
        assertThat(finding.broken()).isTrue();
        assertThat(finding.text())
                .startsWith("1 are no longer as they came (" + place(changed) + ")")
                .contains("uploadedFiles have none (")
                .contains(id);
    }

    @Test
    void aChecksumAloneLeadsToNoBytes() {
        Asking owner = Asking.as(program, Role.EDITOR, "olga");
        Asking other = Asking.as(program, Role.EDITOR, "otto");
        String desk =
                owner.data(
                                """
                                mutation($user: ID!) { createProject(input: {name: "Hidden", isPrivate: true,
                                    members: {create: [{user: {id: $user}, role: OWNER}]}}) { project { id } } }""",
                                Map.of("user", owner.user().toString()))
                        .at("/createProject/project/id")
                        .asString();
        String hidden =
                owner.data(
                                """
                                mutation($user: ID!, $desk: ID!) {
                                    createCampaign(input: {name: "Secret", user: {id: $user}, project: {id: $desk}}) { campaign { id } } }""",
                                Map.of("user", owner.user().toString(), "desk", desk))
                        .at("/createCampaign/campaign/id")
                        .asString();
        byte[] bytes = bytes();
        JsonNode seen = uploaded("open.txt", "text/plain", bytes());
        assertThat(
                        post(form(
                                        Map.of("campaign", hidden, "user", user),
                                        "secret.txt",
                                        "text/plain",
                                        bytes))
                                .statusCode())
                .isEqualTo(201);

        JsonNode kept = makeRecord(other, sha256(bytes)).at("/errors/0");
        assertThat(kept.get("message").asString())
                .startsWith("input.storedFilename: ")
                .doesNotContain(sha256(bytes));
        assertThat(makeRecord(other, sha256(bytes())).at("/errors/0")).isEqualTo(kept);
        JsonNode made = makeRecord(other, seen.get("sha256").asString());
        assertThat(made.has("errors")).isFalse();
        String id = made.at("/data/createUploadedFile/uploadedFile/id").asString();
        assertThat(
                        other.codes(
                                "mutation { updateUploadedFile(id: \"%s\", patch: {storedFilename: \"%s\"}) { changeSet } }"
                                        .formatted(id, sha256(bytes))))
                .containsValue("BAD_USER_INPUT");
        assertThat(makeRecord(owner, sha256(bytes)).has("errors")).isFalse();
    }

    @Test
    void undoingLeadsBackToBytesThatNoOtherRecordTellsOf() {
        JsonNode only = uploaded("only.txt", "text/plain", bytes());
        Asking editor = Asking.as(program, Role.EDITOR, "olaf");
        String patch =
                "mutation { updateUploadedFile(id: \"%s\", patch: {storedFilename: \"%s\"}) { changeSet } }";
        String id = only.get("id").asString();
        String changed =
                editor.data(patch.formatted(id, "elsewhere.txt"))
                        .at("/updateUploadedFile/changeSet")
                        .asString();
        assertThat(editor.codes(patch.formatted(id, only.get("sha256").asString())))
                .containsValue("BAD_USER_INPUT");
        editor.data("mutation { revertChangeSet(id: \"%s\") { affected } }".formatted(changed));
        assertThat(get("/files/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void anEditorUploadsWhatNobodyHasSeen() {
        byte[] form =
                form(Map.of("campaign", campaign, "user", user), "a.txt", "text/plain", bytes());
        try (GraphClient editor =
                new GraphClient(program.port(), Tokens.bearer(program, Role.EDITOR))) {
            HttpRequest.Builder upload =
                    editor.request("/files")
                            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                            .POST(BodyPublishers.ofByteArray(form));
            assertThat(send(upload, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        }
    }

    private JsonNode makeRecord(Asking asking, String storedFilename) {
        return asking.send(
                """
                mutation($campaign: ID!, $user: ID!, $name: String!) { createUploadedFile(input: {
                    campaign: {id: $campaign}, user: {id: $user}, originalFilename: "x.txt", storedFilename: $name,
                    filePath: "x", fileSize: 9, mimeType: "text/plain", fileCategory: OTHER }) { uploadedFile { id } } }""",
                Map.of("campaign", campaign, "user", user, "name", storedFilename));
    }

    private Orphans removeOrphans() {
        return program.part(FindOrphanedFiles.class).find(true);
    }

    private static void put(FileStore files, byte[] bytes) throws IOException {
        try (FileStore.Arrival arrival =
                files.receive(new ByteArrayInputStream(bytes), bytes.length)) {
            arrival.keep();
        }
    }

    private void age(String place) throws IOException {
        Files.setLastModifiedTime(
                data.resolve(place), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }

    private JsonNode uploaded(String name, String type, byte[] bytes) {
        HttpResponse<String> answer =
                post(form(Map.of("campaign", campaign, "user", user), name, type, bytes));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static byte[] form(Map<String, String> fields, String name, String type, byte[] bytes) {
        StringBuilder head = new StringBuilder();
        fields.forEach(
                (field, value) ->
                        head.append(
                                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                        .formatted(BOUNDARY, field, value)));
        head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(BOUNDARY, name.replace("\"", "\\\""), type));
        byte[] before = head.toString().getBytes(UTF_8);
        byte[] after = "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8);
        byte[] all = new byte[before.length + bytes.length + after.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(bytes, 0, all, before.length, bytes.length);
        System.arraycopy(after, 0, all, before.length + bytes.length, after.length);
        return all;
    }

    /** Of no other test. */
    private static byte[] bytes() {
        return ("bytes of " + UUID.randomUUID()).getBytes(UTF_8);
    }

    private static String place(byte[] bytes) {
        return new Checksum(sha256(bytes)).place();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Everything in the folder of files, the unfinished included. */
    private List<String> kept() {
        Path files = data.resolve("files");
        if (!Files.exists(files)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void refused(HttpResponse<String> answer, int status, String message) {
        assertThat(answer.body()).contains(message).doesNotContain("org.", "java.");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(
                        JsonMapper.shared()
                                .readTree(answer.body())
                                .at("/errors/0/extensions/code")
                                .asString())
                .isNotEmpty();
    }

    private HttpResponse<String> post(byte[] form, String... headers) {
        return post(BodyPublishers.ofByteArray(form), headers);
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher form, String... headers) {
        HttpRequest.Builder request =
                request("/files", headers)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(form);
        return send(request, BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        return send(request(path, headers), BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> text(String path) {
        return send(request(path), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = client.request(path);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
