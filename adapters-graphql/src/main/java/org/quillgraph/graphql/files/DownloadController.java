package org.quillgraph.graphql.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.files.FindFile;
import org.quillgraph.application.files.FindFile.Found;
import org.quillgraph.domain.campaigns.UploadedFile;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.files.FileStore.Kept;
import org.quillgraph.domain.model.Key;
import org.quillgraph.graphql.field.Input;
import org.quillgraph.graphql.field.Values;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Gives files back; Spring answers conditions and ranges. */
@RestController
final class DownloadController {
    /** What browsers show in a sandbox; their viewers of PDF do not work there. */
    private static final Set<String> SHOWN =
            Set.of(
                    "image/png",
                    "image/jpeg",
                    "image/gif",
                    "image/webp",
                    "image/avif",
                    "text/plain");

    private final FileStore files;
    private final FindFile findFile;

    DownloadController(FileStore files, FindFile findFile) {
        this.files = files;
        this.findFile = findFile;
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
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file).toString());
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
}
