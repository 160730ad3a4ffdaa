package io.haneul.gateway.answer;

/** Text as XML 1.0 takes it: reserved characters escaped, characters it has no place for replaced. */
final class XmlText {
    private static final char REPLACEMENT = '\ufffd';

    private XmlText() {}

    static void append(StringBuilder out, String text) {
        int length = text.length();
        int done = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            boolean isPair =
                    Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                i++;
                continue;
            }
            out.append(text, done, i);
            escape(out, c);
            done = i + 1;
        }
        out.append(text, done, length);
    }

    private static boolean isPlain(char c) {
        if (c >= ' ' && c <= '~') {
            return !isMarkup(c);
        }
        return c >= 0xa0 && isCharacter(c);
    }

    static boolean isMarkup(char c) {
        return c == '<' || c == '>' || c == '&' || c == '"';
    }

    private static boolean isCharacter(char c) {
        return !Character.isSurrogate(c) && c < 0xfffe;
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\n', '\t' -> out.append(c);
            case '\r' -> out.append("&#13;");
            default -> {
                if (c >= 0x7f && c < 0xa0) {
                    out.append("&#").append((int) c).append(';');
                } else {
                    out.append(REPLACEMENT);
                }
            }
        }
    }
}
