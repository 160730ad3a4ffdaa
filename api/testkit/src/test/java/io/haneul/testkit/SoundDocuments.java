package io.haneul.testkit;

import static io.haneul.model.FaultKind.INVALID;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.service.Document;
import io.haneul.spi.service.DocumentDraft;
import io.haneul.spi.service.DocumentVersion;
import io.haneul.spi.service.Documents;
import io.haneul.spi.service.KeyRange;
import io.haneul.spi.service.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Documents in memory. */
final class SoundDocuments implements Documents {
    final Map<String, Document> kept = new ConcurrentSkipListMap<>();
    private final Optional<SoundDocuments> neighbour;

    private SoundDocuments(Optional<SoundDocuments> neighbour) {
        this.neighbour = neighbour;
    }

    /** {@return documents of a plugin that is not the only one} */
    static SoundDocuments ofTwo() {
        return new SoundDocuments(Optional.of(new SoundDocuments(Optional.empty())));
    }

    SoundDocuments neighbour() {
        return neighbour.orElseThrow();
    }

    @Override
    public synchronized Optional<Document> find(Call call, String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public synchronized List<String> keys(Call call, KeyRange range) {
        return kept.keySet().stream()
                .filter(key -> key.startsWith(range.prefix()) && key.compareTo(range.after()) > 0)
                .toList();
    }

    @Override
    public synchronized Written put(Call call, DocumentDraft draft) throws Fault {
        boolean isJson = !draft.json().isEmpty() && !draft.json().contains("open");
        if (draft.key().isEmpty() || draft.key().length() > 255 || draft.version() < 0 || !isJson) {
            throw fault(INVALID);
        }
        if (draft.json().length() > 256 * 1024) {
            return new Written.Full("256 KiB");
        }
        Optional<Document> present = Optional.ofNullable(kept.get(draft.key()));
        if (present.map(Document::version).orElse(0L) != draft.version()) {
            return new Written.Stale(present);
        }
        kept.put(draft.key(), new Document(draft.key(), draft.version() + 1, draft.json(), draft.secrets()));
        return new Written.Stored(draft.version() + 1);
    }

    @Override
    public synchronized Written remove(Call call, DocumentVersion document) {
        Optional<Document> present = Optional.ofNullable(kept.get(document.key()));
        if (present.filter(there -> there.version() != document.version()).isPresent()) {
            return new Written.Stale(present);
        }
        kept.remove(document.key());
        return new Written.Stored(0);
    }
}
