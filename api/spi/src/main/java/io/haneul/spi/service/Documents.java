package io.haneul.spi.service;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A small store for what a plugin itself wants remembered: JSON under keys. The kernel gives it to plugins, as an OSGi service;
 * each bundle sees its own documents only. Blocks while the database is asked; not for the way of a deployment.
 */
@ProviderType
public interface Documents {
    /**
     * {@return the document of this key; absent without one}
     *
     * @throws Fault UNREACHABLE when the database does not answer
     */
    Optional<Document> find(Call call, String key) throws Fault, InterruptedException;

    /**
     * {@return keys in their order, at most 1000}
     *
     * @throws Fault UNREACHABLE when the database does not answer
     */
    List<String> keys(Call call, KeyRange range) throws Fault, InterruptedException;

    /**
     * Writes a document, if it is still of the version the draft is made from.
     *
     * @throws Fault INVALID when key or content is none, UNREACHABLE when the database does not answer, UNKNOWN
     */
    Written put(Call call, DocumentDraft draft) throws Fault, InterruptedException;

    /**
     * Removes a document, if it is still of this version. One that is not there was removed.
     *
     * @throws Fault UNREACHABLE when the database does not answer, UNKNOWN
     */
    Written remove(Call call, DocumentVersion document) throws Fault, InterruptedException;
}
