package io.haneul.engine.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.testing.TestCloud;
import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Secret;
import io.haneul.spi.Call;
import io.haneul.spi.service.Document;
import io.haneul.spi.service.DocumentDraft;
import io.haneul.spi.service.DocumentVersion;
import io.haneul.spi.service.Documents;
import io.haneul.spi.service.KeyRange;
import io.haneul.spi.service.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocumentsTest {
    private static final Call CALL = new Call("test", new Epoch(1), Instant.parse("2099-01-31T10:00:00Z"), 1);

    private TestCloud cloud;

    @BeforeAll
    void open() {
        cloud = TestCloud.empty();
    }

    @AfterAll
    void close() {
        cloud.close();
    }

    private Documents fresh() {
        return cloud.running().documents("plugin-" + UUID.randomUUID());
    }

    private static DocumentDraft draft(String key, long version, String json) {
        return new DocumentDraft(key, version, json, Map.of());
    }

    @Test
    void aDocumentIsKeptReplacedByVersionAndRemoved() throws Exception {
        Documents documents = fresh();

        assertEquals(new Written.Stored(1), documents.put(CALL, draft("a/b", 0, "{\"x\": 1}")));
        assertEquals(new Written.Stored(2), documents.put(CALL, draft("a/b", 1, "{\"x\": 2}")));
        assertEquals(Optional.of(new Document("a/b", 2, "{\"x\": 2}", Map.of())), documents.find(CALL, "a/b"));

        assertEquals(new Written.Stored(0), documents.remove(CALL, new DocumentVersion("a/b", 2)));
        assertTrue(documents.find(CALL, "a/b").isEmpty());
        assertEquals(new Written.Stored(0), documents.remove(CALL, new DocumentVersion("a/b", 2)));
    }

    @Test
    void whoComesLateIsToldWhatIsThere() throws Exception {
        Documents documents = fresh();
        documents.put(CALL, draft("k", 0, "1"));
        documents.put(CALL, draft("k", 1, "2"));

        Optional<Document> present = Optional.of(new Document("k", 2, "2", Map.of()));
        assertEquals(new Written.Stale(present), documents.put(CALL, draft("k", 1, "3")));
        assertEquals(new Written.Stale(present), documents.put(CALL, draft("k", 0, "3")));
        assertEquals(new Written.Stale(present), documents.remove(CALL, new DocumentVersion("k", 1)));
        assertEquals(new Written.Stale(Optional.empty()), documents.put(CALL, draft("other", 7, "3")));
    }

    @Test
    void ofManyWhoWriteAtOnceOneIsTheFirst() throws Exception {
        Documents documents = fresh();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Written>> writes = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                String json = Integer.toString(i);
                writes.add(() -> documents.put(CALL, draft("race", 0, json)));
            }
            int stored = 0;
            for (Future<Written> answer : threads.invokeAll(writes)) {
                stored += answer.get() instanceof Written.Stored ? 1 : 0;
            }
            assertEquals(1, stored);
            assertEquals(1, documents.find(CALL, "race").orElseThrow().version());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aPluginSeesNothingOfAnothers() throws Exception {
        Documents mine = fresh();
        Documents theirs = fresh();
        mine.put(CALL, draft("key", 0, "1"));

        assertTrue(theirs.find(CALL, "key").isEmpty());
        assertEquals(List.of(), theirs.keys(CALL, new KeyRange("", "")));
        assertEquals(new Written.Stored(1), theirs.put(CALL, draft("key", 0, "2")));
        assertEquals(new Written.Stored(0), theirs.remove(CALL, new DocumentVersion("key", 1)));
        assertEquals("1", mine.find(CALL, "key").orElseThrow().json());
    }

    @Test
    void keysAreListedByPrefixInOrderOnePageAfterTheOther() throws Exception {
        Documents documents = fresh();
        for (String key : List.of("b/1", "a/2", "a/1", "a%", "A/1", "a/3")) {
            documents.put(CALL, draft(key, 0, "{}"));
        }

        assertEquals(List.of("a/1", "a/2", "a/3"), documents.keys(CALL, new KeyRange("a/", "")));
        assertEquals(List.of("a/2", "a/3"), documents.keys(CALL, new KeyRange("a/", "a/1")));
        assertEquals(List.of("a%"), documents.keys(CALL, new KeyRange("a%", "")));
        assertEquals(List.of("A/1", "a%", "a/1", "a/2", "a/3", "b/1"), documents.keys(CALL, new KeyRange("", "")));
    }

    @Test
    void secretsComeBackAndStandNowhereInTheClear() throws Exception {
        Documents documents = fresh();
        DocumentDraft draft = new DocumentDraft("with", 0, "{}", Map.of("bind", new Secret("canary-77aa12")));
        documents.put(CALL, draft);

        Secret kept = documents.find(CALL, "with").orElseThrow().secrets().get("bind");

        assertTrue(kept.matches(new Secret("canary-77aa12")));
        cloud.rows(row -> assertFalse(row.contains("canary-77aa12"), row));
    }

    @Test
    void whatIsNoDocumentIsRefusedAndTooMuchIsSaid() throws Exception {
        Documents documents = fresh();

        for (DocumentDraft wrong : List.of(
                draft("", 0, "{}"),
                draft("k".repeat(256), 0, "{}"),
                draft("k", -1, "{}"),
                draft("k", 0, ""),
                draft("k", 0, "{\"open\": "),
                draft("k", 0, "{} {}"))) {
            Fault fault = assertThrows(Fault.class, () -> documents.put(CALL, wrong));
            assertEquals(FaultKind.INVALID, fault.kind(), wrong.json());
        }
        assertInstanceOf(Written.Full.class, documents.put(CALL, draft("k", 0, "\"" + "x".repeat(256 * 1024) + "\"")));
        assertTrue(documents.find(CALL, "k").isEmpty());
    }
}
