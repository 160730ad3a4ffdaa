package io.haneul.gateway;

import io.haneul.engine.command.Answer;
import io.haneul.engine.command.CommandDescriptor;

/** What became of a command, before it is written. */
record Outcome(CommandDescriptor command, Answer answer, CookieChange cookies) {
    Outcome(CommandDescriptor command, Answer answer) {
        this(command, answer, new CookieChange.None());
    }
}
