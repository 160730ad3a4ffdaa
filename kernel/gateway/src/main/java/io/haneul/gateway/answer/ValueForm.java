package io.haneul.gateway.answer;

import java.io.IOException;

/** How the values of one class are written. */
interface ValueForm {
    void write(Name name, Object value, AnswerOutput out) throws IOException;
}
