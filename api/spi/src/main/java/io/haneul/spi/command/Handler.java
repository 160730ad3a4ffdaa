package io.haneul.spi.command;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Provider;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Brings API commands. Each is an annotated record, as the kernel's own are: its annotation says the name, the roles and the
 * record of the answer, and the kernel parses, authorises, resolves ids with their access check, writes the event and audits. A
 * handler says what is meant; the engine carries it out.
 */
@ConsumerType
public interface Handler extends Provider {
    /** {@return the records of the commands, each for ever under the same name; never blocks} */
    List<Class<? extends Record>> commands();

    /**
     * Says what a command means. May look at the vendor's world, and changes nothing there.
     *
     * @param command one of {@link #commands}, its ids checked
     * @throws Fault INVALID when a parameter is wrong (the message names it)
     */
    Intent intend(Call call, Record command) throws Fault, InterruptedException;

    /**
     * Words the answer, or one item of it when the intent was to list. Pure.
     *
     * @param command as it was intended
     * @param done    what the engine made of it
     * @return the record that the command's annotation names
     */
    Record answer(Record command, IntentDone done);
}
