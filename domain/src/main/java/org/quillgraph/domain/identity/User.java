package org.quillgraph.domain.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Internal;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.SoftDelete;
import org.quillgraph.domain.model.Unique;
import org.quillgraph.domain.model.Unversioned;

/** Somebody who works with the graph. */
@Described("Somebody who works with the graph.")
@Unique(name = "Email", of = "email", ignoreCase = true)
@Unique(name = "Username", of = "username")
@SoftDelete("isActive")
public record User(
        Key<User> id,
        @Described("Where mail reaches them, in lower case.") String email,
        @Described("What they are called here, three characters or more.") String username,
        @Internal Optional<String> passwordHash,
        Optional<String> firstName,
        Optional<String> lastName,
        @Described("What else they told of themselves.") Optional<Json> profileData,
        @Default("VIEWER") @Described("What they may do.") Role role,
        @Default("true") @Described("Whether they still work here; false once they were deleted.")
                boolean isActive,
        @Unversioned @Described("When they last signed in.") Optional<Instant> lastLoginAt,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<User> {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final int SHORTEST = 3;

    public User {
        email = Rules.indexed("email", address(email));
        username = name(username);
        passwordHash = Rules.text("passwordHash", passwordHash);
        firstName = Rules.indexed("firstName", firstName);
        lastName = Rules.indexed("lastName", lastName);
        profileData = Rules.json("profileData", profileData);
        lastLoginAt = Rules.time("lastLoginAt", lastLoginAt);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }

    /** An e-mail as it is kept. */
    public static String address(String email) {
        if (!EMAIL.matcher(email).matches()) {
            throw ProblemException.invalid(
                    "email", "is no address; write it as name@example.org, without blanks.");
        }
        return email.toLowerCase(Locale.ROOT);
    }

    private static String name(String username) {
        String visible = username.strip();
        if (visible.codePointCount(0, visible.length()) < SHORTEST) {
            throw ProblemException.invalid(
                    "username", "is too short; give it at least " + SHORTEST + " characters.");
        }
        return Rules.indexed("username", username);
    }
}
