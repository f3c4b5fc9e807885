package org.quillgraph.bootstrap.wiring;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quillgraph.domain.model.ProblemException;
import org.springframework.scheduling.support.CronExpression;

/**
 * The variables of the environment; a value that makes no sense is refused with the variable's
 * name.
 */
record Environment(Map<String, String> variables) {

    /** A variable that is set to nothing is as one that is not set. */
    Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    int number(String name, int otherwise, int least, int most) {
        return text(name).map(value -> number(name, value, least, most)).orElse(otherwise);
    }

    private static int number(String name, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, together with numbers out of bounds
        }
        throw ProblemException.invalid(
                name,
                "is " + value + "; it must be a whole number from " + least + " to " + most + ".");
    }

    /** One of an enum's constants, in capitals or not. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(value -> choice(name, value, type));
    }

    private static <E extends Enum<E>> E choice(String name, String value, Class<E> type) {
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            String choices =
                    Arrays.stream(type.getEnumConstants())
                            .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(" or "));
            throw ProblemException.invalid(name, "is " + value + "; it must be " + choices + ".");
        }
    }

    /** Empty where it is {@code off}. */
    Optional<CronExpression> times(String name, String otherwise) {
        String value = text(name).orElse(otherwise);
        if (value.equals("off")) {
            return Optional.empty();
        }
        try {
            return Optional.of(CronExpression.parse(value));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(
                    name,
                    "is "
                            + value
                            + "; it must be off, @daily, @weekly, or second, minute, hour, day, month and"
                            + " weekday, such as 0 30 3 * * *.");
        }
    }

    /** Of a file or a folder. */
    Optional<Path> path(String name) {
        try {
            return text(name).map(Path::of);
        } catch (InvalidPathException e) {
            throw ProblemException.invalid(name, "is no path that can be: " + e.getReason());
        }
    }
}
