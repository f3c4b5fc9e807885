package org.quillgraph.domain.vault;

import java.util.SequencedMap;

/** A backup being made, which is one only when it is finished. */
public interface BackupSink extends Rows, FileSink, AutoCloseable {

    /** Comes first. */
    void start(Origin origin, SequencedMap<String, Long> counts);

    /** Comes last, after all rows and files. */
    void finish(Contents contents);

    @Override
    void close();
}
