package org.quillgraph.graphql.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.quillgraph.graphql.execution.ErrorCode;
import org.quillgraph.graphql.execution.Errors;
import org.quillgraph.graphql.http.Refusal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what fails of files as the graph answers what fails of it, with a status besides. */
@RestControllerAdvice(assignableTypes = {UploadController.class, DownloadController.class})
final class FileErrors {
    @ExceptionHandler
    void refuse(RuntimeException fault, HttpServletResponse response) throws IOException {
        Errors.Answered error =
                fault instanceof MissingBytes
                        ? Errors.Answered.of(
                                ErrorCode.NOT_FOUND, String.valueOf(fault.getMessage()))
                        : Errors.ofMutation(fault, null, List.of());
        Refusal.write(response, error);
    }
}
