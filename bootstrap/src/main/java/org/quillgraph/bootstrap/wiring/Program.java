package org.quillgraph.bootstrap.wiring;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.quillgraph.application.identity.Registration;
import org.quillgraph.application.identity.SignInLink;
import org.quillgraph.application.upkeep.Schedule;
import org.quillgraph.domain.access.Lifetimes;
import org.quillgraph.domain.upkeep.Retention;
import org.quillgraph.graphql.GraphQlConfiguration;
import org.quillgraph.graphql.http.Origins;
import org.quillgraph.graphql.verbs.VerbsConfiguration;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.search.Stemming;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The modules wired together on one database, whose schema is up to date; with a server or without.
 */
public final class Program implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final CountDownLatch end = new CountDownLatch(1);

    private Program(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** For commands that do one thing and end. */
    public static Program of(Settings settings) {
        return of(settings, UseCases.class);
    }

    /** For commands that ask the graph themselves. */
    public static Program asking(Settings settings) {
        return of(settings, UseCases.class, GraphQlConfiguration.class, VerbsConfiguration.class);
    }

    private static Program of(Settings settings, Class<?>... parts) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        supply(context, settings);
        context.register(parts);
        context.registerShutdownHook();
        context.refresh();
        return new Program(context);
    }

    /** Listens on the port of the settings, or where that is 0 on any that is free. */
    public static Program serving(Settings settings) {
        SpringApplication application = new SpringApplication(ServerConfiguration.class);
        settings.network()
                .management()
                .ifPresent(
                        _ -> application.addPrimarySources(List.of(ManagementConfiguration.class)));
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.addInitializers(
                context -> supply((GenericApplicationContext) context, settings));
        Map<String, Object> properties = settings.network().properties();
        properties.put("server.address", settings.host());
        properties.put("server.port", settings.port());
        application.setDefaultProperties(properties);
        return new Program(application.run());
    }

    private static void supply(GenericApplicationContext context, Settings settings) {
        context.registerBean(DatabaseSettings.class, settings::database);
        context.registerBean(Origins.class, () -> settings.network().origins());
        context.registerBean(Lifetimes.class, () -> settings.accounts().lifetimes());
        settings.bounds().supply(context);
        context.registerBean(SignInLink.class, () -> settings.accounts().link());
        context.registerBean(Registration.class, () -> settings.accounts().registration());
        context.registerBean(Retention.class, settings.upkeep()::retention);
        context.registerBean(Schedule.class, settings.upkeep()::schedule);
        context.registerBean(Backups.class, settings.upkeep()::backups);
        settings.stemming()
                .ifPresent(stemming -> context.registerBean(Stemming.class, () -> stemming));
    }

    /** Where the server listens. */
    public int port() {
        WebServer server = ((WebServerApplicationContext) context).getWebServer();
        return Objects.requireNonNull(server).getPort();
    }

    /** To be called after many rows were written at once, so that they are found fast. */
    public void analyze() {
        context.getBean(Databases.class).analyze();
    }

    /** A use case. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Waits until the program is closed, or the thread interrupted. */
    public void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        context.close();
        end.countDown();
    }
}
