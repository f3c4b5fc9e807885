package org.quillgraph.persistence.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.database.DatabaseUrl.Postgres;

/** Reads the two forms that addresses of PostgreSQL databases come in. */
final class PostgresAddress {
    private static final int DEFAULT_PORT = 5432;

    private PostgresAddress() {}

    /** {@code jdbc:postgresql://host:port/db?user=…&password=…}, which the driver itself reads. */
    static Postgres ofJdbc(String url) {
        Properties read = Driver.parseURL(url, new Properties());
        if (read == null) {
            throw wrong("the driver for PostgreSQL cannot read it");
        }
        String server =
                PGProperty.PG_HOST.getOrDefault(read) + ":" + PGProperty.PG_PORT.getOrDefault(read);
        String database = PGProperty.PG_DBNAME.getOrDefault(read);
        return new Postgres(url, server, database == null ? "" : database, new Properties());
    }

    /**
     * {@code postgresql://user:pass@host:port/db?sslmode=require}, with %XX for what is special in
     * an address.
     */
    static Postgres ofUri(String url) {
        URI uri = parse(url);
        String host = uri.getHost();
        if (host == null) {
            throw wrong("it names no host; a special character in the password is written as %XX");
        }
        String database =
                uri.getRawPath() == null ? "" : decode(uri.getRawPath().replaceFirst("^/", ""));
        if (database.isEmpty()) {
            throw wrong("it names no database after the host");
        }
        Properties properties = new Properties();
        addQuery(properties, uri.getRawQuery());
        addUser(properties, uri.getRawUserInfo());
        String server = host + ":" + (uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort());
        // the driver decodes its address once more, so a name with a slash or a question mark must
        // stay encoded
        return new Postgres(
                "jdbc:postgresql://" + server + uri.getRawPath(), server, database, properties);
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            // the exception's own message would repeat the address, password included
            throw wrong(
                    "character " + (e.getIndex() + 1) + " may not stand there; write it as %XX");
        }
    }

    private static void addUser(Properties properties, @Nullable String userInfo) {
        if (userInfo == null) {
            return;
        }
        int colon = userInfo.indexOf(':');
        PGProperty.USER.set(
                properties, decode(colon < 0 ? userInfo : userInfo.substring(0, colon)));
        if (colon >= 0) {
            PGProperty.PASSWORD.set(properties, decode(userInfo.substring(colon + 1)));
        }
    }

    private static void addQuery(Properties properties, @Nullable String query) {
        if (query == null || query.isEmpty()) {
            return;
        }
        for (String option : query.split("&", -1)) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw wrong("what follows ? is not of the form name=value&name=value");
            }
            properties.setProperty(
                    decode(option.substring(0, equals)), decode(option.substring(equals + 1)));
        }
    }

    private static String decode(String encoded) {
        // the decoder is made for forms, where + is a space; in an address it is itself
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static ProblemException wrong(String reason) {
        return ProblemException.invalid(
                DatabaseUrl.VARIABLE,
                "is no address of a PostgreSQL database: "
                        + reason
                        + ". Write postgresql://user:password@host:5432/database.");
    }
}
