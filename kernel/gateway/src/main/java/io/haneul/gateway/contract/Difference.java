package io.haneul.gateway.contract;

import java.util.Comparator;

/**
 * Something a client of the contract would not find.
 *
 * @param command that has it
 * @param kind    what differs
 * @param name    of the parameter or field; {@code -} where the command itself differs
 * @param detail  both sides, for people; may be empty
 * @param weight  for how much it counts: a missing command for all that is missing with it
 */
record Difference(String command, Kind kind, String name, String detail, int weight) {
    /** The name where the command itself differs. */
    static final String ITSELF = "-";

    static final Comparator<Difference> ORDER = Comparator.comparing(Difference::kind)
            .thenComparing(Difference::command)
            .thenComparing(Difference::name);

    /** What can differ. */
    enum Kind {
        COMMAND("command", "missing commands"),
        ASYNC("async", "commands that answer with a job and should not, or should and do not"),
        PARAMETER("parameter", "missing parameters"),
        PARAMETER_TYPE("parameter-type", "parameters of another type"),
        REQUIRED("required", "parameters that are required and should not be"),
        FIELD("field", "missing fields"),
        FIELD_TYPE("field-type", "fields of another type");

        private final String word;
        private final String plural;

        Kind(String word, String plural) {
            this.word = word;
            this.plural = plural;
        }

        /** {@return the word that stands for it in a file of reviewed differences} */
        String word() {
            return word;
        }

        /** {@return what differences of the kind are called together} */
        String plural() {
            return plural;
        }
    }

    /** {@return its line in a file of reviewed differences, without a reason} */
    String line() {
        return kind.word() + " " + command + " " + name;
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? line() : line() + " (" + detail + ")";
    }
}
