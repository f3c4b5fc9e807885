package org.quillgraph.graphql.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.change.AnswerOnce;
import org.quillgraph.application.change.AnswerOnce.Answer;
import org.quillgraph.application.files.FindFile;
import org.quillgraph.application.files.FindFile.Found;
import org.quillgraph.application.files.LargestFile;
import org.quillgraph.application.files.UploadFile;
import org.quillgraph.application.files.UploadFile.Upload;
import org.quillgraph.domain.campaigns.UploadedFile;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.files.FileStore.Kept;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.graphql.execution.AnswerBytes;
import org.quillgraph.graphql.execution.ErrorCode;
import org.quillgraph.graphql.execution.Errors;
import org.quillgraph.graphql.execution.Exchange;
import org.quillgraph.graphql.execution.HttpRequestBody;
import org.quillgraph.graphql.field.Input;
import org.quillgraph.graphql.field.Values;
import org.quillgraph.graphql.http.Origin;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes files and gives them back; Spring answers conditions and ranges. */
@RestController
final class FilesController {
    /** What browsers show and do not run. */
    private static final Set<String> SHOWN =
            Set.of(
                    "image/png",
                    "image/jpeg",
                    "image/gif",
                    "image/webp",
                    "image/avif",
                    "application/pdf",
                    "text/plain");

    private final Catalogue catalogue;
    private final FileStore files;
    private final UploadFile uploadFile;
    private final FindFile findFile;
    private final UnitOfWork unitOfWork;
    private final AnswerOnce answerOnce;
    private final LargestFile largest;

    FilesController(
            Catalogue catalogue,
            FileStore files,
            UploadFile uploadFile,
            FindFile findFile,
            UnitOfWork unitOfWork,
            AnswerOnce answerOnce,
            LargestFile largest) {
        this.catalogue = catalogue;
        this.files = files;
        this.uploadFile = uploadFile;
        this.findFile = findFile;
        this.unitOfWork = unitOfWork;
        this.answerOnce = answerOnce;
        this.largest = largest;
    }

    @PostMapping("/files")
    ResponseEntity<String> upload(
            HttpServletRequest request,
            @RequestHeader(name = Exchange.KEY, required = false) @Nullable String key) {
        if (Origin.isElsewhere(request)) {
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

    @GetMapping("/files/{id}")
    ResponseEntity<Resource> download(
            @PathVariable("id") String id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String ranges,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String known) {
        Found found = findFile.find(new Key<>(Values.id(new Input("id", id))));
        UploadedFile file = found.file();
        Kept kept = found.kept().orElseThrow(() -> new MissingBytes(file));
        String tag = "\"" + kept.checksum() + "\"";
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok()
                        .contentType(type(file))
                        .eTag(tag)
                        .cacheControl(CacheControl.noCache())
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file).toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Cross-Origin-Resource-Policy", "same-origin");
        if (known != null && !known.equals(tag)) {
            // has a part of other bytes, and needs all of these; of such a stream Spring sends all
            return answer.contentLength(kept.size())
                    .body(new InputStreamResource(() -> files.open(kept.checksum())));
        }
        KeptResource bytes = new KeptResource(files, kept);
        return ranges == null || bytes.has(ranges)
                ? answer.body(bytes)
                : ResponseEntity.status(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE)
                        .header(HttpHeaders.CONTENT_RANGE, "bytes */" + kept.size())
                        .build();
    }

    private static MediaType type(UploadedFile file) {
        try {
            return MediaType.parseMediaType(file.mimeType());
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    /** A page or a drawing that was uploaded could do in the browser what our own pages may. */
    private static ContentDisposition disposition(UploadedFile file) {
        MediaType type = type(file);
        boolean shown =
                SHOWN.contains(type.getType() + "/" + type.getSubtype())
                        || type.getType().equals("audio")
                        || type.getType().equals("video");
        return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.originalFilename(), UTF_8)
                .build();
    }

    /** The record is there and its bytes are not. */
    private static final class MissingBytes extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingBytes(UploadedFile file) {
            super(
                    "The bytes of %s are not here: %s was kept elsewhere, or its file is gone. Upload it again, or put back a backup."
                            .formatted(file.id(), file.originalFilename()));
        }
    }

    @ExceptionHandler
    void refuse(RuntimeException fault, HttpServletResponse response) throws IOException {
        Errors.Answered error =
                fault instanceof MissingBytes
                        ? Errors.Answered.of(
                                ErrorCode.NOT_FOUND, String.valueOf(fault.getMessage()))
                        : Errors.ofMutation(fault, null, List.of());
        AnswerBytes json = AnswerBytes.of(Map.of("errors", List.of(error.toSpecification())));
        response.setStatus(status(error.code()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(json.size());
        json.writeTo(response.getOutputStream());
    }

    private static int status(ErrorCode code) {
        return switch (code) {
            case GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED, BAD_USER_INPUT ->
                    HttpServletResponse.SC_BAD_REQUEST;
            case LIMIT_EXCEEDED -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case INTERNAL_ERROR -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    }
}
