package org.quillgraph.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {
    @TempDir private Path folder;

    @Test
    void onlyTheNewestOfItsOwnMakingAreKept() throws IOException {
        for (String name :
                List.of(
                        "20260301-033000.backup",
                        "20260302-033000.backup",
                        "20251231-033000.backup",
                        "20260302-020000.backup.part",
                        "before-the-move.backup",
                        "monday.backup.part")) {
            Files.createFile(folder.resolve(name));
        }
        new BackupFolder(folder, Optional.empty()).keepNewest(2);
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "20260301-033000.backup",
                        "20260302-033000.backup",
                        "before-the-move.backup",
                        "monday.backup.part");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
