package io.haneul.engine.plugin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Secret;
import io.haneul.spi.service.Document;
import io.haneul.spi.service.DocumentDraft;
import io.haneul.spi.service.Documents;
import io.haneul.spi.service.Written;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.Vault;
import io.haneul.store.plugin.DocumentRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the documents of all plugins, each apart from the others. Secrets are sealed one by one. */
public final class DocumentShelf {
    private static final int LONGEST_KEY = 255;
    private static final int LARGEST = 256 * 1024;
    private static final int MOST = 10_000;

    private final Store store;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Documents in the store, with their secrets under the vault's key. */
    public DocumentShelf(Store store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    /**
     * {@return the documents of one plugin}
     *
     * @param owner the plugin, by the name of its bundle, which is the same in all its versions
     */
    public Documents of(String owner) {
        return new PluginDocuments(this, owner);
    }

    Store store() {
        return store;
    }

    /**
     * {@return the row of a draft}
     *
     * @throws Fault INVALID when it is none
     */
    DocumentRow closed(DocumentDraft draft) throws Fault {
        if (draft.key().isEmpty() || draft.key().length() > LONGEST_KEY) {
            throw new Fault(FaultKind.INVALID, "a key has 1 to " + LONGEST_KEY + " characters");
        }
        if (draft.version() < 0) {
            throw new Fault(FaultKind.INVALID, "a version is 0 or the one that was read");
        }
        try {
            if (json.readTree(draft.json()).isMissingNode()) {
                throw new Fault(FaultKind.INVALID, "the content is empty");
            }
            Map<String, String> sealed = new TreeMap<>();
            draft.secrets().forEach((name, secret) -> sealed.put(name, vault.seal(secret)));
            return new DocumentRow(draft.key(), draft.version() + 1, draft.json(), json.writeValueAsString(sealed));
        } catch (JsonProcessingException e) {
            throw new Fault(FaultKind.INVALID, "the content is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** {@return the document of a row} */
    Document opened(DocumentRow row) {
        try {
            Map<String, Secret> secrets = new TreeMap<>();
            json.readValue(row.secrets(), new TypeReference<Map<String, String>>() {})
                    .forEach((name, kept) -> secrets.put(name, vault.unseal(kept)));
            return new Document(row.name(), row.version(), row.content(), secrets);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the secrets of document " + row.name() + " are no JSON", e);
        }
    }

    /** {@return what came of writing a document, if it is still of the version before} */
    Written put(Tx tx, String owner, DocumentRow row) {
        if (size(row) > LARGEST) {
            return new Written.Full("a document has at most " + LARGEST + " bytes");
        }
        if (row.version() > 1) {
            return tx.documents().replace(owner, row, tx.now()) == 1
                    ? new Written.Stored(row.version())
                    : new Written.Stale(tx.documents().find(owner, row.name()).map(this::opened));
        }
        if (tx.documents().count(owner) >= MOST) {
            return new Written.Full("a plugin has at most " + MOST + " documents");
        }
        return tx.documents().insert(owner, row, tx.now()) == 1
                ? new Written.Stored(row.version())
                : new Written.Stale(tx.documents().find(owner, row.name()).map(this::opened));
    }

    private static int size(DocumentRow row) {
        return row.content().getBytes(StandardCharsets.UTF_8).length
                + row.secrets().length();
    }

    /** {@return the plugin's documents whose keys begin so, at most as many} */
    List<Document> list(Tx tx, String owner, String prefix, int most) {
        return tx.documents().page(owner, prefix, most).stream()
                .map(this::opened)
                .toList();
    }
}
