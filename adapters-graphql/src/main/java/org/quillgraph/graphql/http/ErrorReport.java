package org.quillgraph.graphql.http;

import java.io.IOException;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Says what Tomcat refuses before any filter has seen it, in place of Tomcat's own pages. */
final class ErrorReport extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

    /** Takes the place of others of its kind. */
    static void useIn(StandardHost host) {
        host.setErrorReportValveClass("");
        for (Valve valve : host.getPipeline().getValves()) {
            if (valve instanceof ErrorReportValve) {
                host.getPipeline().removeValve(valve);
            }
        }
        host.getPipeline().addValve(new ErrorReport());
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < FIRST_ERROR
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        response.resetBuffer(true);
        try {
            HttpError.write(response, response.getStatus());
            response.finishResponse();
        } catch (IOException e) {
            // nobody is there to read it
        }
    }
}
