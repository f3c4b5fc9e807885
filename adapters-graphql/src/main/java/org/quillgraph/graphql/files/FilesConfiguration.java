package org.quillgraph.graphql.files;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Serves files at {@code /files}, on their use cases. */
@Configuration(proxyBeanMethods = false)
@Import(FilesController.class)
public class FilesConfiguration {}
