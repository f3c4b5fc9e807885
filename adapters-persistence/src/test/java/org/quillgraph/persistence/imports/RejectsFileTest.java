package org.quillgraph.persistence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.quillgraph.domain.imports.Reject;

class RejectsFileTest {
    @TempDir private Path folder;

    @Test
    void writesOneObjectALine() {
        write(reject("1"), reject("2"));
        assertThat(file())
                .hasContent(
                        """
                {"place":"1","column":"title","reason":"is blank.","columns":{"id":"1","title":" ","content":null}}
                {"place":"2","column":"title","reason":"is blank.","columns":{"id":"2","title":" ","content":null}}
                """);
    }

    @Test
    void writesHalfACharacterAsItsNumber() {
        write(new Reject("1", "title", "is no text.", Map.of("title", "half \ud800 of 😀")));
        assertThat(file()).content().contains("{\"title\":\"half \\ud800 of 😀\"}");
    }

    @Test
    void leavesWhatEarlierRunsWrote() {
        write(reject("1"));
        write(reject("2"));
        write(reject("2"));
        write(reject("3"));
        assertThat(file()).content().startsWith("{\"place\":\"1\"").hasLineCount(1);
        assertThat(rejects().resolve("ideas-3.ndjson")).content().startsWith("{\"place\":\"3\"");
    }

    @Test
    void leavesNoFileWithoutRejects() {
        write();
        assertThat(rejects()).isEmptyDirectory();
    }

    @Test
    void removesWhatKilledRunsLeftADayAgo() throws IOException {
        Files.createDirectories(rejects());
        Path abandoned = Files.createFile(rejects().resolve("ideas.1.part"));
        Files.setLastModifiedTime(
                abandoned, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Path underWay = Files.createFile(rejects().resolve("ideas.2.part"));
        write();
        assertThat(abandoned).doesNotExist();
        assertThat(underWay).exists();
    }

    @Test
    void leavesNoneOfARunThatBrokeOff() {
        try (RejectsFile file = new RejectsFile(rejects(), "ideas")) {
            file.accept(reject("2"));
        }
        assertThat(rejects()).isEmptyDirectory();
    }

    @Test
    void twoRunsAtOnceHaveAFileEach() {
        try (RejectsFile one = new RejectsFile(rejects(), "ideas");
                RejectsFile other = new RejectsFile(rejects(), "ideas")) {
            one.accept(reject("1"));
            other.accept(reject("2"));
            assertThat(List.of(one.finish().orElseThrow(), other.finish().orElseThrow()))
                    .extracting(Files::readString)
                    .satisfiesExactly(
                            first -> assertThat(first).startsWith("{\"place\":\"1\""),
                            second -> assertThat(second).startsWith("{\"place\":\"2\""));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerMayReadIt() throws IOException {
        write(reject("1"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private Path rejects() {
        return folder.resolve("rejects");
    }

    private Path file() {
        return rejects().resolve("ideas.ndjson");
    }

    private void write(Reject... all) {
        try (RejectsFile rejects = new RejectsFile(rejects(), "ideas")) {
            for (Reject reject : all) {
                rejects.accept(reject);
            }
            rejects.finish();
        }
    }

    private static Reject reject(String row) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", row);
        columns.put("title", " ");
        columns.put("content", null);
        return new Reject(row, "title", "is blank.", columns);
    }
}
