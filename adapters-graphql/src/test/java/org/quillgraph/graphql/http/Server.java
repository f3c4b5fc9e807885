package org.quillgraph.graphql.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.quillgraph.application.Browse;
import org.quillgraph.application.Limits;
import org.quillgraph.application.ReadAll;
import org.quillgraph.application.change.AnswerOnce;
import org.quillgraph.application.change.ApplyChange;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.graphql.Demo;
import org.quillgraph.graphql.Graph;
import org.quillgraph.graphql.GraphQlConfiguration;
import org.quillgraph.graphql.IdleStatus;
import org.quillgraph.graphql.ListFeed;
import org.quillgraph.graphql.RecordedChanges;
import org.quillgraph.graphql.mutation.Verbs;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The graph over HTTP, with the demo content in plain lists. */
final class Server implements AutoCloseable {
    private final ServletWebServerApplicationContext context;
    final HttpClient client = HttpClient.newHttpClient();

    /** Of whoever asks here. */
    final String token;

    Server(int port) {
        this(port, Demo.ideas(100), Limits.DEFAULTS);
    }

    /** {@code more} are beans that are there once, such as other limits. */
    Server(int port, QueryPort content, Limits limits, Object... more) {
        SpringApplication application = new SpringApplication(Application.class);
        application.addInitializers(
                into -> {
                    GenericApplicationContext beans = (GenericApplicationContext) into;
                    beans.registerBean(QueryPort.class, () -> content);
                    beans.registerBean(Limits.class, () -> limits);
                    for (Object bean : more) {
                        beans.getBeanFactory().registerSingleton(bean.getClass().getName(), bean);
                    }
                });
        context =
                (ServletWebServerApplicationContext)
                        application.run(
                                "--server.port=" + port,
                                "--server.forward-headers-strategy=native",
                                "--spring.main.banner-mode=off");
        token = tokens().give();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({GraphQlConfiguration.class, HttpConfiguration.class})
    static class Application {

        @Bean
        Catalogue catalogue() {
            return Graph.CATALOGUE;
        }

        @Bean
        Origins origins() {
            return new Origins(List.of("https://studio.example"));
        }

        @Bean
        Tokens tokens() {
            return new Tokens();
        }

        @Bean
        Notes trail() {
            return new Notes();
        }

        @Bean
        ListFeed feed() {
            return new ListFeed();
        }

        @Bean
        IdleStatus status() {
            return new IdleStatus();
        }

        @Bean
        RecordedChanges changes() {
            return new RecordedChanges();
        }

        @Bean
        Verbs verbs() {
            return RecordedChanges.idleVerbs(Graph.CATALOGUE);
        }

        @Bean
        AnswerOnce answerOnce(RecordedChanges changes) {
            return changes.answerOnce();
        }

        @Bean
        ApplyChange applyChange(
                QueryPort port, Browse browse, RecordedChanges changes, Limits limits) {
            return new ApplyChange(
                    Graph.CATALOGUE, browse, port, noRepositories(), changes, List.of(), limits);
        }

        @Bean
        ReadAll readAll(QueryPort port, Limits limits) {
            return new ReadAll(port, limits);
        }

        @Bean
        Browse browse(QueryPort port, Limits limits) {
            return new Browse(port, limits);
        }
    }

    /** Lists are not written to. */
    private static Repositories noRepositories() {
        return (Repositories)
                Proxy.newProxyInstance(
                        Server.class.getClassLoader(),
                        new Class<?>[] {Repositories.class},
                        (_, method, _) -> {
                            throw new UnsupportedOperationException(method.getName());
                        });
    }

    HttpResponse<String> post(String contentType, String accept, String body) {
        return send(
                request("/graphql")
                        .header("Content-Type", contentType)
                        .header("Accept", accept)
                        .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    /** {@code headers} are names and values in turn. */
    HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Notes notes() {
        return context.getBean(Notes.class);
    }

    Tokens tokens() {
        return context.getBean(Tokens.class);
    }

    ListFeed feed() {
        return context.getBean(ListFeed.class);
    }

    URI address(String scheme, String path) {
        return URI.create(scheme + "://localhost:" + context.getWebServer().getPort() + path);
    }

    HttpRequest.Builder request(String path) {
        return unsigned(path).header("Authorization", "Bearer " + token);
    }

    /** Of nobody known. */
    HttpRequest.Builder unsigned(String path) {
        return HttpRequest.newBuilder(address("http", path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        context.close();
    }

    @Override
    public void close() {
        client.shutdownNow();
        context.close();
    }
}
