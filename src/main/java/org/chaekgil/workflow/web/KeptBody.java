package org.chaekgil.workflow.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A call whose body was read already and can be read again: by a filter, then by the engine. */
class KeptBody extends HttpServletRequestWrapper {
    private final byte[] bytes;

    KeptBody(HttpServletRequest call) throws IOException {
        super(call);
        bytes = call.getInputStream().readAllBytes();
    }

    /** The body; an empty object where there is none. */
    byte[] bytes() {
        return bytes.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : bytes.clone();
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream again = new ByteArrayInputStream(bytes);
        return new ServletInputStream() {
            @Override
            public int read() {
                return again.read();
            }

            @Override
            public boolean isFinished() {
                return again.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("the engine reads at once");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
