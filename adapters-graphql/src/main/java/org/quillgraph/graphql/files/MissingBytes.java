package org.quillgraph.graphql.files;

import org.quillgraph.domain.campaigns.UploadedFile;

/** The record is there and its bytes are not. */
final class MissingBytes extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingBytes(UploadedFile file) {
        super(
                "The bytes of %s are not here: %s was kept elsewhere, or its file is gone. Upload it again, or put back a backup."
                        .formatted(file.id(), file.originalFilename()));
    }
}
