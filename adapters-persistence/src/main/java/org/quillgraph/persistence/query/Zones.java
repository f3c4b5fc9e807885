package org.quillgraph.persistence.query;

import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Grouping.Bucket;

/** Time zones in the words of PostgreSQL, whose files may be older than Java's. */
final class Zones {
    /** PostgreSQL's {@code invalid_parameter_value}. */
    private static final String INVALID_PARAMETER = "22023";

    /**
     * Names that PostgreSQL takes for abbreviations, which know no summer time, with the places
     * whose clocks they are since IANA's release 2024b.
     */
    private static final Map<String, String> ABBREVIATIONS =
            Map.of(
                    "WET", "Europe/Lisbon",
                    "CET", "Europe/Brussels",
                    "MET", "Europe/Brussels",
                    "EET", "Europe/Athens");

    private Zones() {}

    /**
     * PostgreSQL reads a bare offset as POSIX does, where what lies east of Greenwich counts as
     * negative.
     */
    static String onPostgres(ZoneId zone) {
        return zone.normalized() instanceof ZoneOffset offset
                ? "X"
                        + ZoneOffset.ofTotalSeconds(-offset.getTotalSeconds())
                                .getId()
                                .replace("Z", "0")
                : ABBREVIATIONS.getOrDefault(zone.getId(), zone.getId());
    }

    /** Refuses the zone that a server does not know; any other fault stays as it came. */
    static RuntimeException translate(Grouping grouping, RuntimeException fault) {
        return grouping.by().stream()
                .flatMap(key -> key.bucket().stream())
                .map(Bucket::zone)
                .filter(zone -> isUnknown(zone, fault))
                .findFirst()
                .<RuntimeException>map(Zones::unknown)
                .orElse(fault);
    }

    private static boolean isUnknown(ZoneId zone, Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            // the rest of the message is in the server's language
            if (at instanceof SQLException sql
                    && INVALID_PARAMETER.equals(sql.getSQLState())
                    && String.valueOf(sql.getMessage()).contains(onPostgres(zone))) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException unknown(ZoneId zone) {
        return ProblemException.invalid(
                "zone",
                "is "
                        + zone
                        + ", which the database's server does not know yet; write an older zone of the same time.");
    }
}
