package org.quillgraph.graphql.http;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.quillgraph.graphql.execution.AnswerBytes;

/**
 * The client at the other end of a WebSocket. Sending waits for it, and Tomcat ends the connection
 * when it takes nothing for 20 seconds.
 */
final class WebSocketPeer {
    private final Session session;
    private final Lock sending = new ReentrantLock();

    WebSocketPeer(Session session) {
        this.session = session;
    }

    /** Does nothing when the connection has ended, which the endpoint is told. */
    void send(Map<String, Object> message) {
        String text = AnswerBytes.of(message).text();
        sending.lock();
        try {
            if (session.isOpen()) {
                session.getBasicRemote().sendText(text);
            }
        } catch (IOException | IllegalStateException e) {
            close(1001, "The connection is broken.");
        } finally {
            sending.unlock();
        }
    }

    /** Asks whether it is there still. */
    void ping() {
        try {
            session.getBasicRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalStateException e) {
            close(1001, "The connection is broken.");
        }
    }

    void close(int code, String reason) {
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
        } catch (IOException | IllegalStateException e) {
            // it is closed already
        }
    }
}
