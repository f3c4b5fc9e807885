package org.quillgraph.persistence.backup;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Iterator;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** Encrypts as OpenPGP does, so that {@code gpg -d} reads it too; its text shows nothing. */
public final class Passphrase {
    private static final int BUFFER = 64 * 1024;

    /** Guessing takes this many times longer than one hash of 64 bytes: 65 million bytes. */
    private static final int SLOWEST = 0xff;

    private final char[] characters;

    private Passphrase(char[] characters) {
        this.characters = characters;
    }

    /** The first line of a file, so that it stands in no list of processes. */
    public static Passphrase in(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(line -> !line.isBlank())
                    .map(line -> new Passphrase(line.toCharArray()))
                    .orElseThrow(
                            () ->
                                    ProblemException.invalid(
                                            "", "There is no passphrase in " + file + "."));
        } catch (IOException e) {
            throw ProblemException.invalid("", "The passphrase file " + file + " cannot be read.");
        }
    }

    Message encrypt(OutputStream out) throws IOException {
        PGPEncryptedDataGenerator message =
                new PGPEncryptedDataGenerator(
                        new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                                .setWithIntegrityPacket(true)
                                .setSecureRandom(new SecureRandom()));
        message.addMethod(new BcPBEKeyEncryptionMethodGenerator(characters, SLOWEST));
        try {
            OutputStream encrypted = message.open(out, new byte[BUFFER]);
            OutputStream literal =
                    new PGPLiteralDataGenerator()
                            .open(
                                    encrypted,
                                    PGPLiteralData.BINARY,
                                    "backup.gz",
                                    PGPLiteralData.NOW,
                                    new byte[BUFFER]);
            return new Message(literal, encrypted);
        } catch (PGPException e) {
            throw new IOException(e);
        }
    }

    /** What is written into it is encrypted; the stream below it stays open. */
    static final class Message extends FilterOutputStream {
        private final OutputStream encrypted;

        Message(OutputStream literal, OutputStream encrypted) {
            super(literal);
            this.encrypted = encrypted;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        void end() throws IOException {
            out.close();
            encrypted.close();
        }
    }

    static boolean isNeeded(byte[] beginning) {
        // a session key encrypted with a passphrase, in the old form of packets or the new one
        return beginning.length > 0
                && ((beginning[0] & 0xfc) == 0x8c || (beginning[0] & 0xff) == 0xc3);
    }

    InputStream decrypt(InputStream in) throws IOException {
        PGPPBEEncryptedData message = message(new BcPGPObjectFactory(in));
        try {
            InputStream decrypted =
                    message.getDataStream(
                            new BcPBEDataDecryptorFactory(
                                    characters, new BcPGPDigestCalculatorProvider()));
            if (new BcPGPObjectFactory(decrypted).nextObject() instanceof PGPLiteralData literal) {
                return new Checked(literal.getInputStream(), message, in);
            }
        } catch (PGPException | IOException e) {
            throw wrong(e);
        }
        throw wrong(new IOException("no literal data"));
    }

    private static PGPPBEEncryptedData message(BcPGPObjectFactory packets) throws IOException {
        if (packets.nextObject() instanceof PGPEncryptedDataList list) {
            Iterator<PGPEncryptedData> all = list.iterator();
            if (all.hasNext() && all.next() instanceof PGPPBEEncryptedData data) {
                return data;
            }
        }
        throw new IOException("no message encrypted with a passphrase");
    }

    /** Says at its end whether a bit of it was flipped, or anything added. */
    private static final class Checked extends FilterInputStream {
        private final PGPPBEEncryptedData message;
        private final InputStream file;
        private boolean isRead;

        Checked(InputStream literal, PGPPBEEncryptedData message, InputStream file) {
            super(literal);
            this.message = message;
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return checked(super.read(buffer, offset, length));
        }

        private int checked(int read) throws IOException {
            if (read < 0 && !isRead) {
                isRead = true;
                check();
            }
            return read;
        }

        private void check() throws IOException {
            try {
                if (!message.verify() || file.read() >= 0) {
                    throw new IOException("the encrypted message is not whole");
                }
            } catch (PGPException e) {
                throw new IOException(e);
            }
        }
    }

    private static ProblemException wrong(Exception fault) {
        return new ProblemException(
                new Problem.Invalid("", "The passphrase is not the one it was encrypted with."),
                fault);
    }

    @Override
    public String toString() {
        return "a passphrase";
    }
}
