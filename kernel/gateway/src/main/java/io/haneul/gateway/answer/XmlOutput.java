package io.haneul.gateway.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Writes an answer as XML. Most texts are plain ASCII and go straight into the buffer; the rest is escaped first.
 */
final class XmlOutput implements AnswerOutput {
    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final int BUFFER = 8192;

    private final OutputStream out;
    private final String version;
    private final byte[] buffer = new byte[BUFFER];
    private final StringBuilder scratch = new StringBuilder();
    private int filled;

    XmlOutput(OutputStream out, String version) {
        this.out = out;
        this.version = version;
    }

    @Override
    public void openAnswer(String key) throws IOException {
        raw(PROLOGUE);
        raw("<" + key + " cloud-stack-version=\"" + version + "\">");
    }

    @Override
    public void closeAnswer(String key) throws IOException {
        raw("</" + key + ">");
        drain();
    }

    @Override
    public void openObject(Name name) throws IOException {
        bytes(name.open());
    }

    @Override
    public void closeObject(Name name) throws IOException {
        bytes(name.close());
    }

    @Override
    public void openList(Name name) {
        // a list is its elements
    }

    @Override
    public void closeList() {
        // a list is its elements
    }

    @Override
    public void text(Name name, String value) throws IOException {
        bytes(name.open());
        int plain = plainStart(value);
        if (plain < value.length()) {
            scratch.setLength(0);
            XmlText.append(scratch, value.substring(plain));
            bytes(scratch.toString().getBytes(StandardCharsets.UTF_8));
        }
        bytes(name.close());
    }

    @Override
    public void number(Name name, long value) throws IOException {
        plain(name, Long.toString(value));
    }

    @Override
    public void number(Name name, double value) throws IOException {
        plain(name, Double.toString(value));
    }

    @Override
    public void number(Name name, BigDecimal value) throws IOException {
        plain(name, value.toPlainString());
    }

    @Override
    public void flag(Name name, boolean value) throws IOException {
        plain(name, value ? "true" : "false");
    }

    private void plain(Name name, String value) throws IOException {
        bytes(name.open());
        raw(value);
        bytes(name.close());
    }

    private void raw(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a text up to the first character that is no plain ASCII, and returns where that is: most texts end before. */
    private int plainStart(String text) throws IOException {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || XmlText.isMarkup(c)) {
                return i;
            }
            if (filled == BUFFER) {
                drain();
            }
            buffer[filled++] = (byte) c;
        }
        return length;
    }

    private void bytes(byte[] bytes) throws IOException {
        if (bytes.length > BUFFER - filled) {
            drain();
            if (bytes.length > BUFFER) {
                out.write(bytes);
                return;
            }
        }
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    private void drain() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }
}
