package org.quillgraph.persistence.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.quillgraph.domain.files.Checksum;

/**
 * The end of a backup: the SHA-256 of all bytes before it, as a line that {@code gzip -dc} shows
 * last.
 *
 * <p>It is a gzip member of its own and not compressed, so that the same digest always gives the
 * same bytes and every bit of them counts.
 */
final class Seal {
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte LAST_BLOCK_AS_IT_IS = 1;

    static final int LENGTH = of(Checksum.digest().digest()).length;

    private Seal() {}

    static byte[] of(byte[] digest) {
        byte[] line =
                "{\"sha256\":\"%s\"}\n"
                        .formatted(HexFormat.of().formatHex(digest))
                        .getBytes(US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(line);
        return ByteBuffer.allocate(
                        GZIP.length + 1 + 2 * Short.BYTES + line.length + 2 * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(GZIP)
                .put(LAST_BLOCK_AS_IT_IS)
                .putShort((short) line.length)
                .putShort((short) ~line.length)
                .put(line)
                .putInt((int) crc.getValue())
                .putInt(line.length)
                .array();
    }
}
