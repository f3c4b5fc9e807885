package org.quillgraph.graphql.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;

/** Says what no filter, servlet or controller of ours has answered; for monitoring too. */
@Controller
final class ErrorAnswers extends DefaultErrorAttributes implements ErrorController {
    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpError.write(
                response, status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)));
    }

    /** Which Boot writes at the port of its own. */
    @Override
    public Map<String, @Nullable Object> getErrorAttributes(
            WebRequest request, ErrorAttributeOptions options) {
        int status =
                status(
                        request.getAttribute(
                                RequestDispatcher.ERROR_STATUS_CODE, WebRequest.SCOPE_REQUEST));
        return new HashMap<>(Map.of("errors", List.of(HttpError.of(status).toSpecification())));
    }

    /** Nothing failed where somebody asks for this address itself. */
    private static int status(@Nullable Object failed) {
        return failed instanceof Integer status ? status : HttpServletResponse.SC_NOT_FOUND;
    }
}
