package io.haneul.gateway.answer;

import java.io.IOException;
import java.math.BigDecimal;

/**
 * Where an answer is written to, piece by piece. Within a list the pieces bear the list's name: JSON leaves it out, XML
 * repeats it for each element and has no wrapper.
 */
sealed interface AnswerOutput permits JsonOutput, XmlOutput {
    /** Opens the answer's only top-level object. */
    void openAnswer(String key) throws IOException;

    /** Closes the answer and hands over what is buffered, but leaves the stream open. */
    void closeAnswer(String key) throws IOException;

    void openObject(Name name) throws IOException;

    void closeObject(Name name) throws IOException;

    void openList(Name name) throws IOException;

    void closeList() throws IOException;

    void text(Name name, String value) throws IOException;

    void number(Name name, long value) throws IOException;

    void number(Name name, double value) throws IOException;

    void number(Name name, BigDecimal value) throws IOException;

    void flag(Name name, boolean value) throws IOException;
}
