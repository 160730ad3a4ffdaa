package io.haneul.gateway.answer;

/** The forms an answer can have on the wire. */
public enum Format {
    XML("text/xml;charset=utf-8"),
    JSON("application/json;charset=utf-8");

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    /** {@return the format a client asked for with {@code response=}; XML when it did not} */
    public static Format of(String wanted) {
        return wanted.equalsIgnoreCase("json") ? JSON : XML;
    }

    /** {@return the Content-Type header} */
    public String contentType() {
        return contentType;
    }
}
