package org.quillgraph.graphql.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The types that a client says it takes. */
record Accept(List<MediaType> types) {

    /** What is no list of types is as good as none. */
    static Accept of(HttpServletRequest request) {
        try {
            return new Accept(MediaType.parseMediaTypes(request.getHeader("Accept")));
        } catch (InvalidMediaTypeException e) {
            return new Accept(List.of());
        }
    }

    /** Whether a type is named itself, and liked at least as much as another. */
    boolean isLiked(String type, String other) {
        double quality = quality(type);
        return quality > 0 && quality >= quality(other);
    }

    /** From 0 to 1. */
    private double quality(String type) {
        return types.stream()
                .filter(MediaType.parseMediaType(type)::equalsTypeAndSubtype)
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }
}
