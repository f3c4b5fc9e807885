package org.quillgraph.application.files;

/** How many bytes an uploaded file may have. */
public record LargestFile(long bytes) {}
