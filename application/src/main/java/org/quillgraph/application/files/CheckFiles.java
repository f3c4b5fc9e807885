package org.quillgraph.application.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.quillgraph.application.ReadAll;
import org.quillgraph.domain.campaigns.UploadedFile;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.files.FileStore.Kept;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.upkeep.Check;
import org.quillgraph.domain.upkeep.Finding;

/** Reads every file that is kept, and looks for those that records tell of and that are not. */
public final class CheckFiles implements Check {
    private static final String SUBJECT = "bytes of files";
    private static final int MOST_SAID = 10;

    private final FileStore files;
    private final ReadAll readAll;
    private final EntityType uploads;

    public CheckFiles(FileStore files, ReadAll readAll, Catalogue catalogue) {
        this.files = files;
        this.readAll = readAll;
        this.uploads = catalogue.type(UploadedFile.class);
    }

    @Override
    public Finding look() {
        Faults damaged = new Faults();
        try (Stream<Kept> all = files.all()) {
            all.map(Kept::checksum)
                    .forEach(checksum -> damaged.count(checksum.place(), isWhole(checksum)));
        }
        Faults missing = new Faults();
        readAll.run(ids(), Optional.empty(), page -> look(page, missing));
        if (damaged.all + missing.all == 0) {
            return Finding.fine(SUBJECT, damaged.seen + " files are as they came");
        }
        return Finding.broken(
                SUBJECT,
                "%d are no longer as they came%s; %d uploadedFiles have none%s; put them back from a backup"
                        .formatted(damaged.all, damaged.some(), missing.all, missing.some()));
    }

    private boolean isWhole(Checksum checksum) {
        try (InputStream bytes = files.open(checksum)) {
            return Checksum.of(bytes).equals(checksum);
        } catch (IOException | UncheckedIOException e) {
            // what cannot be read is damaged, unless it was deleted just now
            return files.find(checksum).isEmpty();
        }
    }

    private Query ids() {
        RowSelection names =
                new RowSelection(
                        List.of(uploads.id(), uploads.attribute("storedFilename")),
                        List.of(),
                        List.of(),
                        true);
        return Query.rows(
                uploads, Filter.EVERYTHING, List.of(), Page.first(Integer.MAX_VALUE), names);
    }

    /** A name that is no checksum was given by an older system, which kept the bytes itself. */
    private void look(Result page, Faults missing) {
        for (Result.Row row : page.rows().orElseThrow().rows()) {
            String name = (String) Objects.requireNonNull(row.attributes().get(1));
            boolean isThere =
                    Checksum.parse(name).map(it -> files.find(it).isPresent()).orElse(true);
            missing.count(String.valueOf(row.attributes().getFirst()), isThere);
        }
    }

    /** How many there are, and the first few of them. */
    private static final class Faults {
        private final List<String> first = new ArrayList<>();
        private long seen;
        private long all;

        void count(String what, boolean fine) {
            seen++;
            all += fine ? 0 : 1;
            if (!fine && first.size() < MOST_SAID) {
                first.add(what);
            }
        }

        String some() {
            return first.isEmpty() ? "" : " (" + String.join(", ", first) + ")";
        }
    }
}
