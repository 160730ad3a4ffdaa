package io.haneul.engine.plugin;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Call;
import io.haneul.spi.service.Document;
import io.haneul.spi.service.DocumentDraft;
import io.haneul.spi.service.DocumentVersion;
import io.haneul.spi.service.Documents;
import io.haneul.spi.service.KeyRange;
import io.haneul.spi.service.Written;
import io.haneul.store.Tx;
import io.haneul.store.plugin.DocumentRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The documents of one plugin. It names none but its own, whatever keys it gives. */
final class PluginDocuments implements Documents {
    private static final int MOST_KEYS = 1000;

    private final DocumentShelf shelf;
    private final String owner;

    PluginDocuments(DocumentShelf shelf, String owner) {
        this.shelf = shelf;
        this.owner = owner;
    }

    @Override
    public Optional<Document> find(Call call, String key) throws Fault {
        return asked(
                () -> shelf.store().read(tx -> tx.documents().find(owner, key)).map(shelf::opened));
    }

    @Override
    public List<String> keys(Call call, KeyRange range) throws Fault {
        return asked(
                () -> shelf.store().read(tx -> tx.documents().names(owner, range.prefix(), range.after(), MOST_KEYS)));
    }

    @Override
    public Written put(Call call, DocumentDraft draft) throws Fault {
        DocumentRow row = shelf.closed(draft);
        return written(() -> shelf.store().inTransaction(tx -> shelf.put(tx, owner, row)));
    }

    @Override
    public Written remove(Call call, DocumentVersion document) throws Fault {
        return written(() -> shelf.store().inTransaction(tx -> remove(tx, document)));
    }

    private Written remove(Tx tx, DocumentVersion document) {
        if (tx.documents().remove(owner, document.key(), document.version()) == 1) {
            return new Written.Stored(0);
        }
        Optional<Document> present = tx.documents().find(owner, document.key()).map(shelf::opened);
        return present.isEmpty() ? new Written.Stored(0) : new Written.Stale(present);
    }

    private static <T> T asked(Supplier<T> question) throws Fault {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw new Fault(FaultKind.UNREACHABLE, "the documents cannot be read now: " + e.getMessage(), e);
        }
    }

    private static Written written(Supplier<Written> write) throws Fault {
        try {
            return write.get();
        } catch (RuntimeException e) {
            throw new Fault(FaultKind.UNKNOWN, "the document may or may not have been written: " + e.getMessage(), e);
        }
    }
}
