package org.quillgraph.persistence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
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
    void replacesWhatAnEarlierRunWrote() {
        write(reject("1"), reject("2"));
        write(reject("3"));
        assertThat(file()).content().startsWith("{\"place\":\"3\"").hasLineCount(1);
    }

    @Test
    void leavesNoFileWithoutRejects() {
        write(reject("1"));
        write();
        assertThat(file().getParent()).isEmptyDirectory();
    }

    @Test
    void keepsTheEarlierFileWhenARunBreaksOff() {
        write(reject("1"));
        try (RejectsFile rejects = new RejectsFile(file())) {
            rejects.accept(reject("2"));
        }
        assertThat(file()).content().startsWith("{\"place\":\"1\"");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerMayReadIt() throws IOException {
        write(reject("1"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private Path file() {
        return folder.resolve("rejects/ideas.ndjson");
    }

    private void write(Reject... all) {
        try (RejectsFile rejects = new RejectsFile(file())) {
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
