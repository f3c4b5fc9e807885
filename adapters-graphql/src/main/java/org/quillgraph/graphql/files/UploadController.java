package org.quillgraph.graphql.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.change.AnswerOnce;
import org.quillgraph.application.change.AnswerOnce.Answer;
import org.quillgraph.application.files.FindFile;
import org.quillgraph.application.files.LargestFile;
import org.quillgraph.application.files.UploadFile;
import org.quillgraph.application.files.UploadFile.Upload;
import org.quillgraph.domain.campaigns.UploadedFile;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.graphql.execution.Exchange;
import org.quillgraph.graphql.execution.HttpRequestBody;
import org.quillgraph.graphql.http.Origins;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes files. */
@RestController
final class UploadController {
    private final Catalogue catalogue;
    private final FileStore files;
    private final UploadFile uploadFile;
    private final FindFile findFile;
    private final UnitOfWork unitOfWork;
    private final AnswerOnce answerOnce;
    private final LargestFile largest;
    private final Origins origins;

    UploadController(
            Catalogue catalogue,
            FileStore files,
            UploadFile uploadFile,
            FindFile findFile,
            UnitOfWork unitOfWork,
            AnswerOnce answerOnce,
            LargestFile largest,
            Origins origins) {
        this.catalogue = catalogue;
        this.files = files;
        this.uploadFile = uploadFile;
        this.findFile = findFile;
        this.unitOfWork = unitOfWork;
        this.answerOnce = answerOnce;
        this.largest = largest;
        this.origins = origins;
    }

    @PostMapping("/files")
    ResponseEntity<String> upload(
            HttpServletRequest request,
            @RequestHeader(name = Exchange.KEY, required = false) @Nullable String key) {
        if (origins.isForeign(request)) {
            throw new ProblemException(
                    new Problem.NotAllowed(
                            "A page of another site may not upload files; serve it from this one."));
        }
        try (UploadForm form = UploadForm.read(request, files, largest.bytes())) {
            Upload upload = UploadFields.read(catalogue, form);
            Answer answer = unitOfWork.run(false, _ -> once(key, form, upload));
            ResponseEntity.BodyBuilder created =
                    ResponseEntity.status(HttpServletResponse.SC_CREATED)
                            .contentType(MediaType.APPLICATION_JSON);
            return (answer.repeated() ? created.header("Idempotency-Replayed", "true") : created)
                    .body(answer.text());
        }
    }

    private Answer once(@Nullable String key, UploadForm form, Upload upload) {
        Exchange exchange = new Exchange(key, request(form));
        return exchange.key()
                .map(
                        it ->
                                answerOnce.answer(
                                        it, exchange.digest(), false, () -> done(form, upload)))
                .orElseGet(() -> new Answer(done(form, upload), false));
    }

    /** What tells the upload from any other. */
    private static HttpRequestBody request(UploadForm form) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(form.fields());
        all.put("file", List.of(form.filename(), form.file().checksum().hex()));
        return new HttpRequestBody("POST /files", null, all);
    }

    private String done(UploadForm form, Upload upload) {
        Key<UploadedFile> id = uploadFile.upload(upload, form.file());
        UploadedFile file = findFile.find(id).file();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", id.toString());
        answer.put("path", "/files/" + id);
        answer.put("originalFilename", file.originalFilename());
        answer.put("mimeType", file.mimeType());
        answer.put("fileCategory", file.fileCategory().name());
        answer.put("fileSize", file.fileSize());
        answer.put("sha256", file.storedFilename());
        return HttpRequestBody.JSON.writeValueAsString(answer);
    }
}
