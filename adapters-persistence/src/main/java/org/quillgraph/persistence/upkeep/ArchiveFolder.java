package org.quillgraph.persistence.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.upkeep.Archive;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.JsonText;
import org.springframework.stereotype.Component;

/**
 * {@code archive/cost/20260301-101530-123456.ndjson} in the data folder: one JSON object a line,
 * with members as GraphQL calls them.
 */
@Component
final class ArchiveFolder implements Archive {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSSSSS").withZone(ZoneOffset.UTC);

    private static final boolean FOLDERS_CAN_BE_SYNCED =
            !System.getProperty("os.name").startsWith("Windows");

    private final Path folder;

    ArchiveFolder(DatabaseSettings settings) {
        this.folder = settings.dataFolder().resolve("archive");
    }

    @Override
    public Part begin(String kind) {
        return new NdjsonFile(folder.resolve(kind), NAME.format(Instant.now()) + ".ndjson");
    }

    /** Made when there is something to write. */
    private static final class NdjsonFile implements Part {
        private final Path folder;
        private final Path file;
        private @Nullable FileChannel channel;

        NdjsonFile(Path folder, String name) {
            this.folder = folder;
            this.file = folder.resolve(name);
        }

        @Override
        public void add(List<? extends Map<String, ?>> records) {
            StringBuilder lines = new StringBuilder();
            records.forEach(record -> lines.append(JsonText.write(record)).append('\n'));
            try {
                FileChannel open = open();
                ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    open.write(bytes);
                }
                open.force(true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private FileChannel open() throws IOException {
            if (channel != null) {
                return channel;
            }
            Files.createDirectories(folder);
            FileChannel made =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channel = made;
            syncNames();
            return made;
        }

        /** Without it, the file's name may be lost with the power though its bytes are there. */
        private void syncNames() throws IOException {
            if (FOLDERS_CAN_BE_SYNCED) {
                try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                    names.force(true);
                }
            }
        }

        @Override
        public Optional<String> place() {
            return Optional.ofNullable(channel).map(_ -> file.toString());
        }

        @Override
        public void close() {
            try {
                if (channel != null) {
                    channel.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
