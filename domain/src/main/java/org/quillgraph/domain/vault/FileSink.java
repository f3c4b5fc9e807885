package org.quillgraph.domain.vault;

import java.io.IOException;
import java.io.InputStream;
import org.quillgraph.domain.files.Checksum;

/** Takes the bytes of files, one after the other, and keeps none of them in memory. */
public interface FileSink {
    /** For those who only listen on the way. */
    FileSink NOWHERE =
            new FileSink() {
                @Override
                public void add(Checksum checksum, long size, InputStream bytes) {}

                @Override
                public void missing(String name) {}
            };

    /**
     * The caller closes the stream, and reads what is left of it.
     *
     * @throws IOException as the stream does
     */
    void add(Checksum checksum, long size, InputStream bytes) throws IOException;

    /** One that records tell of and whose bytes are lost, altered, or were never there. */
    void missing(String name);
}
