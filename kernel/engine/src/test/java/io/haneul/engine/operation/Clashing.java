package io.haneul.engine.operation;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Call;
import io.haneul.spi.command.Handler;
import io.haneul.spi.command.Intent;
import io.haneul.spi.command.IntentDone;
import java.util.List;

/** A handler whose only command has a name that is taken. */
final class Clashing implements Handler {
    @Command(
            name = "listZones",
            description = "Takes a name that is taken",
            kind = Kind.LIST,
            returns = Note.class,
            object = "note",
            roles = DefaultRole.ADMIN)
    record ListZonesToo() {}

    record Note(@Doc("of nothing") String text) {}

    @Override
    public String name() {
        return "clashing";
    }

    @Override
    public List<Class<? extends Record>> commands() {
        return List.of(ListZonesToo.class);
    }

    @Override
    public Intent intend(Call call, Record command) throws Fault {
        throw new Fault(FaultKind.INVALID, "nothing is meant by it");
    }

    @Override
    public Record answer(Record command, IntentDone done) {
        return new Note(done.toString());
    }
}
