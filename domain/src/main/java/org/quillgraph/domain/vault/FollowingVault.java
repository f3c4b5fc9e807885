package org.quillgraph.domain.vault;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A database that is a copy of another one, and is brought to what that holds by now. */
public interface FollowingVault {

    /** Keeps other programs out meanwhile, and refuses where they use the database already. */
    <T> T alone(Supplier<T> work);

    /** Changes rows and adds files: all that the work does or, if it fails, nothing. */
    <T> T amend(Work<T> work);

    /** Brings rows up to date. */
    interface Work<T> {
        T on(Amendment amendment);
    }

    /** Rows may refer to others that come later, but for the whole of them it has to be right. */
    interface Amendment extends KeyedTables, FileSink {

        /** Those that are there. */
        void delete(Table table, List<String> keys);

        void insert(Table table, List<List<@Nullable String>> rows);
    }
}
