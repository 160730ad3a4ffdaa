package io.haneul.engine.plugin;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.command.Intent;
import io.haneul.spi.command.IntentDone;
import io.haneul.spi.service.DocumentDraft;
import io.haneul.spi.service.Written;
import io.haneul.store.Tx;
import io.haneul.store.plugin.DocumentRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Carries out what handlers mean. */
final class Intents {
    private static final int MOST = 1000;

    private final Kernel kernel;
    private final DocumentShelf shelf;
    private final Devices devices;

    Intents(Kernel kernel, DocumentShelf shelf, Devices devices) {
        this.kernel = kernel;
        this.shelf = shelf;
        this.devices = devices;
    }

    /**
     * An intent and what it is carried out with.
     *
     * @param owner the plugin whose it is
     * @param id    of what it makes, the same when it is carried out again
     * @param call  for what the world outside has to be asked
     */
    record Task(Intent intent, String owner, UUID id, Call call) {}

    /**
     * {@return what is to come of it; nothing was written yet}
     *
     * @throws Refusal when it cannot be carried out
     */
    Carried prepare(Task task) throws Fault, InterruptedException {
        Intent intent = task.intent();
        if (intent instanceof Intent.AddDevice add) {
            return devices.add(add, task);
        }
        if (intent instanceof Intent.UpdateDevice update) {
            return devices.update(update, task.call());
        }
        if (intent instanceof Intent.RemoveDevice remove) {
            return devices.remove(remove.device());
        }
        if (intent instanceof Intent.ListDevices list) {
            return Carried.found(devices.list(list, MOST));
        }
        if (intent instanceof Intent.ListDeviceNetworks list) {
            return Carried.found(devices.networks(list.device()));
        }
        if (intent instanceof Intent.ListRows list) {
            return Carried.found(
                    list.rows().stream().<IntentDone>map(IntentDone.Row::new).toList());
        }
        return documents(intent, task.owner());
    }

    private Carried documents(Intent intent, String owner) throws Fault {
        if (intent instanceof Intent.PutDocument put) {
            return put(put.draft(), owner);
        }
        if (intent instanceof Intent.RemoveDocument remove) {
            return new Carried(
                    List.of(new IntentDone.Removed()),
                    tx -> tx.documents().drop(owner, remove.key()),
                    Optional.of(document(owner, remove.key())));
        }
        Intent.ListDocuments list = (Intent.ListDocuments) intent;
        return Carried.found(kernel.store().read(tx -> shelf.list(tx, owner, list.prefix(), MOST).stream()
                .<IntentDone>map(found -> new IntentDone.Kept(found.key(), found.version(), found.json()))
                .toList()));
    }

    private Carried put(DocumentDraft draft, String owner) throws Fault {
        DocumentRow row = shelf.closed(draft);
        return new Carried(
                List.of(new IntentDone.Kept(row.name(), row.version(), row.content())),
                tx -> put(tx, owner, row),
                Optional.of(document(owner, row.name())));
    }

    private void put(Tx tx, String owner, DocumentRow row) {
        Written written = shelf.put(tx, owner, row);
        if (written instanceof Written.Stale) {
            throw new Refusal(ApiCode.IN_USE, "Somebody else has changed " + row.name() + " meanwhile");
        }
        if (written instanceof Written.Full full) {
            throw new Refusal(ApiCode.RESOURCE_LIMIT, full.limit());
        }
    }

    private static Events.Resource document(String owner, String key) {
        UUID id = UUID.nameUUIDFromBytes((owner + " " + key).getBytes(StandardCharsets.UTF_8));
        return new Events.Resource("Document", id, key);
    }
}
