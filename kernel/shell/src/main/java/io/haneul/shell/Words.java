package io.haneul.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.support.CommandException;

/**
 * What was typed after a command's name.
 *
 * @param plain   what is no option, in order
 * @param options by name, without the dashes; the value is empty for those that take none
 */
record Words(List<String> plain, Map<String, String> options) {
    /**
     * Reads what was typed.
     *
     * @param flags  options without a value
     * @param valued options with one
     */
    static Words read(List<String> typed, Set<String> flags, Set<String> valued) throws CommandException {
        List<String> plain = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            String name = word.startsWith("--") ? word.substring(2) : "";
            if (name.isEmpty()) {
                plain.add(word);
            } else if (flags.contains(name)) {
                options.put(name, "");
            } else if (valued.contains(name)) {
                i++;
                if (i == typed.size()) {
                    throw new CommandException(word + " needs a value");
                }
                options.put(name, typed.get(i));
            } else {
                throw new CommandException("there is no option " + word);
            }
        }
        return new Words(plain, options);
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** {@return the option, which must have been given} */
    String required(String name) throws CommandException {
        String value = options.get(name);
        if (value == null) {
            throw new CommandException("--" + name + " is needed");
        }
        return value;
    }

    /** {@return the word at the place, which must be there} */
    String at(int place, String what) throws CommandException {
        if (place >= plain.size()) {
            throw new CommandException(what + " is needed");
        }
        return plain.get(place);
    }

    /** Refuses more words than a command takes. */
    void atMost(int count) throws CommandException {
        if (plain.size() > count) {
            throw new CommandException("what is '" + plain.get(count) + "'?");
        }
    }
}
