package org.quillgraph.graphql;

import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spring's endpoint, except that whatever is wrong with a request is answered as a GraphQL error,
 * too.
 */
final class HttpEndpoint extends GraphQlHttpHandler {

    /** Numbers of variables stay exact: 0.1 must not become a double on its way to a Decimal. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    HttpEndpoint(WebGraphQlHandler handler) {
        super(handler, new JacksonJsonHttpMessageConverter(JSON));
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) throws ServletException {
        try {
            return super.handleRequest(request);
        } catch (HttpMessageNotReadableException e) {
            return error(
                    HttpStatus.BAD_REQUEST,
                    ErrorCode.GRAPHQL_PARSE_FAILED,
                    "The body is no GraphQL request; send JSON such as {\"query\": \"{ __typename }\", \"variables\": {}}.");
        } catch (ServletException | RuntimeException e) {
            if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
                return error(
                        HttpStatus.valueOf(known.getStatusCode().value()),
                        ErrorCode.BAD_USER_INPUT,
                        "The request cannot be read: " + known.getBody().getDetail() + ".");
            }
            return error(
                    HttpStatus.INTERNAL_SERVER_ERROR, ErrorCode.INTERNAL_ERROR, Errors.logged(e));
        }
    }

    private static ServerResponse error(HttpStatus status, ErrorCode code, String message)
            throws ServletException {
        Map<String, Object> body =
                Map.of("errors", List.of(Errors.Answered.of(code, message).toSpecification()));
        return ServerResponse.status(status).contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
