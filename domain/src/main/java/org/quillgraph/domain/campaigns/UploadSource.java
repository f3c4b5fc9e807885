package org.quillgraph.domain.campaigns;

/** The way a file was uploaded. */
public enum UploadSource {
    WEB_UPLOAD,
    DRAG_DROP,
    API
}
