package org.quillgraph.bootstrap.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One connection that is kept open, with as little work for each request as can be: what the client
 * takes of the processors, the servers cannot have.
 */
final class HttpConnection implements AutoCloseable {
    private static final byte[] DATA = "{\"data\":".getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private Socket socket;
    private InputStream in;

    HttpConnection(int port) throws IOException {
        this.port = port;
        open();
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    static String get(String path) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path);
    }

    static String post(String path, String token, String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Accept: application/json\r
        Content-Length: %d\r
        \r
        %s"""
                .formatted(path, token, length, json);
    }

    /**
     * The body of the answer; one without data, or with an error's status, is refused. A server may
     * close after so many requests, which is no error.
     */
    byte[] exchange(byte[] request) throws IOException {
        boolean last = false;
        socket.getOutputStream().write(request);
        String status = line();
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            last |= header.equalsIgnoreCase("Connection: close");
        }
        byte[] body = length >= 0 ? in.readNBytes(length) : chunks();
        if (!status.contains(" 200") || !beginsWithData(body)) {
            throw new IOException(status + "\n" + new String(body, StandardCharsets.UTF_8));
        }
        if (last) {
            close();
            open();
        }
        return body;
    }

    private static boolean beginsWithData(byte[] body) {
        return body.length > DATA.length
                && Arrays.equals(body, 0, DATA.length, DATA, 0, DATA.length);
    }

    private byte[] chunks() throws IOException {
        byte[] body = {};
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            int before = body.length;
            body = Arrays.copyOf(body, before + size);
            in.readNBytes(body, before, size);
            line();
        }
        line();
        return body;
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().toLowerCase(Locale.ROOT), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
