package org.quillgraph.graphql.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.files.FileStore.Arrival;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/**
 * A form with one file, read as it comes: its fields may stand before the file or after it.
 *
 * <p>The container would write the file to a folder of its own first, which may be in memory.
 */
final class UploadForm implements AutoCloseable {
    private static final int LONGEST_FIELD = 4_096;

    /** Room for the fields beside the file. */
    private static final int SLACK = 1_000_000;

    private static final Pattern FOLDERS = Pattern.compile("^([A-Za-z]:\\\\.*\\\\|.*/)");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final FileStore files;
    private final long most;
    private @Nullable Arrival file;
    private String filename = "";
    private String contentType = "";

    private UploadForm(FileStore files, long most) {
        this.files = files;
        this.most = most;
    }

    /** Refuses a file of more bytes than {@code most}, and what is no such form. */
    static UploadForm read(HttpServletRequest request, FileStore files, long most) {
        if (request.getContentLengthLong() > most + SLACK) {
            throw new ProblemException(
                    new Problem.TooMuch(
                            "file",
                            "the number of bytes",
                            request.getContentLengthLong(),
                            most,
                            FileStore.LARGEST_SETTING));
        }
        UploadForm form = new UploadForm(files, most);
        try {
            form.read(new FileUpload().getItemIterator(new ServletRequestContext(request)));
            form.file();
            return form;
        } catch (IOException | InvalidFileNameException e) {
            form.close();
            throw new ProblemException(
                    new Problem.Invalid(
                            "form",
                            "is broken off, or no multipart/form-data with a file, a campaign and a user."),
                    e);
        } catch (RuntimeException e) {
            form.close();
            throw e;
        }
    }

    private void read(FileItemIterator parts) throws IOException {
        while (parts.hasNext()) {
            FileItemStream part = parts.next();
            try (InputStream bytes = part.openStream()) {
                if (part.isFormField()) {
                    field(String.valueOf(part.getFieldName()), bytes);
                } else {
                    file(part, bytes);
                }
            }
        }
    }

    private void field(String name, InputStream bytes) throws IOException {
        byte[] text = bytes.readNBytes(LONGEST_FIELD + 1);
        if (text.length > LONGEST_FIELD) {
            throw ProblemException.invalid(
                    name, "has more than " + LONGEST_FIELD + " bytes; write less.");
        }
        if (!UploadFields.NAMES.contains(name) || fields.containsKey(name)) {
            throw ProblemException.invalid(
                    name,
                    "is no field of an upload, or there twice; it takes "
                            + String.join(", ", UploadFields.NAMES)
                            + ".");
        }
        fields.put(name, new String(text, UTF_8).strip());
    }

    private void file(FileItemStream part, InputStream bytes) throws IOException {
        if (file != null) {
            throw ProblemException.invalid("file", "is there twice; send each by itself.");
        }
        filename = plain(part.getName());
        contentType = part.getContentType() == null ? "" : part.getContentType();
        file = files.receive(bytes, most);
    }

    /** Without the folders that some clients tell, and with the quotes that all of them hide. */
    private static String plain(@Nullable String name) {
        String whole = name == null ? "" : name.replace("\\\"", "\"").replace("%22", "\"");
        return FOLDERS.matcher(whole).replaceFirst("").replaceAll("\\p{Cntrl}", "").strip();
    }

    /** Where it was left empty, as browsers send it, it is left out. */
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isEmpty());
    }

    Map<String, String> fields() {
        return fields;
    }

    Arrival file() {
        if (file == null) {
            throw ProblemException.invalid(
                    "file", "is missing; send it as a part that has a file name.");
        }
        return file;
    }

    String filename() {
        return filename;
    }

    String contentType() {
        return contentType;
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
