package org.quillgraph.bootstrap.cli;

import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Does nothing by itself; its help is the first that people read. */
@Command(
        name = "quillgraph",
        description =
                "One GraphQL graph over everything a content team keeps, from one SQLite file or from PostgreSQL.",
        versionProvider = MainCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:used wrongly",
            "3:done, apart from rows that were rejected"
        },
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  QUILLGRAPH_DATA          folder of the database, files and rejects (./data)",
            "  DATABASE_URL             another database: sqlite:FILE or",
            "                           postgresql://user:password@host:port/name",
            "  DATABASE_POOL_SIZE       connections for everyday load (20)",
            "  DATABASE_MAX_OVERFLOW    connections that may come on top (20)",
            "  QUILLGRAPH_STEMMING      none, or english to find robots by robot (as before)",
            "  PORT                     where the server listens (8080)",
            "  QUILLGRAPH_HOST          the address it listens on (localhost);",
            "                           0.0.0.0 lets other machines in",
            "  QUILLGRAPH_CORS_ORIGINS  sites whose pages may ask, such as https://a.example,https://b.example",
            "  QUILLGRAPH_MANAGEMENT_PORT  where monitoring asks for /actuator/health and",
            "                           /actuator/prometheus (off)",
            "  QUILLGRAPH_MANAGEMENT_HOST  the address for that (localhost)",
            "  QUILLGRAPH_TRUSTED_PROXIES  addresses or networks (10.0.0.0/8) of the proxies in front,",
            "                           whose X-Forwarded-For and X-Forwarded-Proto are believed",
            "  QUILLGRAPH_REGISTRATION  who may register: whom an ADMIN has invited (invitation), or all (open)",
            "  QUILLGRAPH_SIGN_IN_DAYS  days after which people sign in again (30)",
            "  QUILLGRAPH_SIGN_IN_IDLE_DAYS  the same since they last asked for anything (7)",
            "  QUILLGRAPH_PAGE_DEFAULT  rows of a page that does not say how many (50)",
            "  QUILLGRAPH_PAGE_MAX      rows of a page at most (1000)",
            "  QUILLGRAPH_DEPTH_MAX     relations inside one another at most (20)",
            "  QUILLGRAPH_TRUSTED_DOCUMENTS  JSON file of documents that clients ask by id",
            "  QUILLGRAPH_TRUSTED_ONLY  true to answer no others",
            "  QUILLGRAPH_INTROSPECTION  the least role that is told the schema (viewer)",
            "  QUILLGRAPH_STATEMENT_SECONDS  seconds that a statement of the database may take (30)",
            "  QUILLGRAPH_HISTORY_DAYS  days for which the history is kept, 0 for ever (0)",
            "  QUILLGRAPH_SESSION_DAYS  the same of sessions since they ended (0)",
            "  QUILLGRAPH_COST_DAYS     the same of single cost entries; their sums stay (0)",
            "  QUILLGRAPH_COMPETITOR_ARTICLE_DAYS  the same of competitors' articles (0)",
            "  QUILLGRAPH_RETENTION_AT  when a server archives and deletes what is older:",
            "                           off, or a cron expression in UTC (@daily)",
            "  QUILLGRAPH_MAINTENANCE_AT  when a server does what maintain does (off)",
            "  QUILLGRAPH_BACKUP_AT     when a server writes a backup to backups in the data folder (off)",
            "  QUILLGRAPH_BACKUP_KEEP   how many of these are kept, 0 for all (7)",
            "  QUILLGRAPH_BACKUP_PASSPHRASE_FILE  whose first line they are encrypted with",
            "  QUILLGRAPH_FILE_MAX_MB   megabytes that an uploaded file may have (100)",
            "  JAVA_OPTS                options for the JVM, such as -Xmx2g",
            "  QUILLGRAPH_JDKS          folder of JDKs to look in after JAVA_HOME and PATH",
            "",
            "Try it: quillgraph demo"
        })
final class MainCommand {

    /** The version that the build wrote into the archive. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = MainCommand.class.getPackage().getImplementationVersion();
            return new String[] {
                "Quillgraph " + Objects.requireNonNullElse(version, "(not packaged)")
            };
        }
    }
}
