package io.haneul.engine.testing;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.spi.Call;
import io.haneul.spi.command.Handler;
import io.haneul.spi.command.Intent;
import io.haneul.spi.command.IntentDone;
import io.haneul.spi.service.DocumentDraft;
import java.util.List;
import java.util.Map;

/** A plugin with one command that is a job: it keeps a note. */
public final class NotePlugin implements Handler {
    @Command(
            name = "keepNote",
            description = "Keeps a note",
            kind = Kind.ASYNC,
            returns = Note.class,
            object = "note",
            roles = DefaultRole.ADMIN,
            event = "NOTE.KEEP")
    record KeepNote(@Doc("of the note") String key, @Doc("that it replaces; 0 for a new one") Long version) {}

    record Note(@Doc("of the note") String key, @Doc("of the note") Long version) {}

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public List<Class<? extends Record>> commands() {
        return List.of(KeepNote.class);
    }

    @Override
    public Intent intend(Call call, Record command) {
        KeepNote note = (KeepNote) command;
        return new Intent.PutDocument(new DocumentDraft(note.key(), note.version(), "{}", Map.of()));
    }

    @Override
    public Record answer(Record command, IntentDone done) {
        IntentDone.Kept kept = (IntentDone.Kept) done;
        return new Note(kept.key(), kept.version());
    }
}
