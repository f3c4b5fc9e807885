package org.quillgraph.domain.vault;

import java.util.List;

/**
 * How many files there are.
 *
 * @param bytes of all of them
 * @param missing how many more records tell of, without their bytes
 * @param someMissing the names of the first of these
 */
public record FileTally(long count, long bytes, long missing, List<String> someMissing) {
    public static final FileTally NONE = new FileTally(0, 0, 0, List.of());

    public FileTally {
        someMissing = List.copyOf(someMissing);
    }
}
