package org.quillgraph.persistence.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.files.FileStore.Kept;
import org.quillgraph.domain.vault.FileSink;

/** Reads the files that records tell of, and revisions by which records can come back. */
record FileReader(Connection connection, FileStore store) {
    private static final String NAMES =
            """
            SELECT stored_filename FROM uploaded_file
            UNION
            SELECT snapshot ->> 'storedFilename' FROM revision
            WHERE entity_type = 'UploadedFile' AND snapshot ->> 'storedFilename' IS NOT NULL
            """;

    private static final int NAMES_AT_ONCE = 100;

    void tell(FileSink files) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(NAMES_AT_ONCE);
            try (ResultSet names = statement.executeQuery(NAMES)) {
                while (names.next()) {
                    tell(names.getString(1), files);
                }
            }
        }
    }

    private void tell(String name, FileSink files) throws IOException {
        Optional<Kept> kept = Checksum.parse(name).flatMap(store::find).filter(this::isWhole);
        if (kept.isEmpty()) {
            files.missing(name);
            return;
        }
        Checksum checksum = kept.get().checksum();
        try (InputStream bytes = store.open(checksum)) {
            files.add(checksum, kept.get().size(), bytes);
        }
    }

    /** Read once more beforehand, so that one bad file does not keep all else from being copied. */
    private boolean isWhole(Kept kept) {
        try (InputStream bytes = store.open(kept.checksum())) {
            return Checksum.of(bytes).equals(kept.checksum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
