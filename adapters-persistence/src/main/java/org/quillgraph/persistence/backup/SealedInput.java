package org.quillgraph.persistence.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.quillgraph.domain.files.Checksum;

/** What stands before a {@link Seal}, which is compared when all of it was read. */
final class SealedInput extends InputStream {
    private final InputStream in;
    private final MessageDigest digest = Checksum.digest();

    /** Follows what was read so far; at the end, it is the seal. */
    private byte[] held;

    SealedInput(InputStream in) throws IOException {
        this.in = in;
        this.held = in.readNBytes(Seal.LENGTH);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read <= 0) {
            return read;
        }
        byte[] both = Arrays.copyOf(held, held.length + read);
        System.arraycopy(buffer, offset, both, held.length, read);
        System.arraycopy(both, 0, buffer, offset, read);
        held = Arrays.copyOfRange(both, read, both.length);
        digest.update(buffer, offset, read);
        return read;
    }

    /** Reads what is left. */
    void check() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        if (!Arrays.equals(held, Seal.of(digest.digest()))) {
            throw new EOFException("the seal is missing or broken");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
