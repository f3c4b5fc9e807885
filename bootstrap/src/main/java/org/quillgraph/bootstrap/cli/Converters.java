package org.quillgraph.bootstrap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.table.TableFormat;
import org.quillgraph.persistence.database.DatabaseUrl;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Values on the command line, refused in words that say which would do. */
final class Converters {

    private Converters() {}

    /** How many. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return number(value, 1, Integer.MAX_VALUE);
        }
    }

    /** For how long. */
    static final class Days implements ITypeConverter<Integer> {
        private static final int MOST = 36_500;

        @Override
        public Integer convert(String value) {
            return number(value, 1, MOST);
        }
    }

    /** Where to listen; 0 is any port that is free. */
    static final class Port implements ITypeConverter<Integer> {
        private static final int HIGHEST = 65_535;

        @Override
        public Integer convert(String value) {
            return number(value, 0, HIGHEST);
        }
    }

    /** What a file of rows looks like. */
    static final class Format implements ITypeConverter<TableFormat> {
        @Override
        public TableFormat convert(String value) {
            return TableFormat.of("." + value)
                    .orElseThrow(
                            () ->
                                    new TypeConversionException(
                                            value
                                                    + " is no format; there are csv, json and ndjson."));
        }
    }

    /** Of an import. */
    static final class Id implements ITypeConverter<UUID> {
        @Override
        public UUID convert(String value) {
            try {
                return UUID.fromString(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        value + " is no id; leave it out to see those of the last imports.");
            }
        }
    }

    /** Of a database. */
    static final class Address implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            try {
                DatabaseUrl.parse(value.strip());
                return value;
            } catch (ProblemException e) {
                throw new TypeConversionException(
                        e.problem() instanceof Problem.Invalid(String _, String reason)
                                ? "it " + reason
                                : e.problem().message());
            }
        }
    }

    /** Where files can be kept, there already or to be made. */
    static final class Folder implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            Path folder = Path.of(value);
            Path there = folder.toAbsolutePath();
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            if (!Files.isDirectory(there) || !Files.isWritable(there)) {
                throw new TypeConversionException(value + " is no folder that may be written to.");
            }
            return folder;
        }
    }

    private static int number(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, together with numbers out of bounds
        }
        throw new TypeConversionException(
                value + " is no whole number from " + least + " to " + most + ".");
    }
}
