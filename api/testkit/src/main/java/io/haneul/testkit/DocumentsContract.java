package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Secret;
import io.haneul.spi.service.Document;
import io.haneul.spi.service.DocumentDraft;
import io.haneul.spi.service.DocumentVersion;
import io.haneul.spi.service.Documents;
import io.haneul.spi.service.KeyRange;
import io.haneul.spi.service.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What {@link Documents} keep to, whoever gives them: the kernel, and whatever stands in for it in a plugin's tests. */
public abstract class DocumentsContract {
    private static final int LARGEST = 256 * 1024;

    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the documents of one plugin; none before each test} */
    protected abstract Documents documents();

    /** {@return the documents of another plugin in the same store; none before each test} */
    protected abstract Documents others();

    private static DocumentDraft draft(String key, long version, String json) {
        return new DocumentDraft(key, version, json, Map.of());
    }

    private static Document document(String key, long version, String json) {
        return new Document(key, version, json, Map.of());
    }

    private Written put(String key, long version, String json) throws Fault, InterruptedException {
        return documents().put(Calls.first(), draft(key, version, json));
    }

    private Written remove(String key, long version) throws Fault, InterruptedException {
        return documents().remove(Calls.first(), new DocumentVersion(key, version));
    }

    private Optional<Document> find(String key) throws Fault, InterruptedException {
        return documents().find(Calls.first(), key);
    }

    private List<String> keys(String prefix, String after) throws Fault, InterruptedException {
        return documents().keys(Calls.first(), new KeyRange(prefix, after));
    }

    @Test
    void keepsWhatIsWritten() throws Exception {
        claims.that("a document that was never written is absent", find("a").isEmpty());
        Written first = claims.done("a document can be written", () -> put("a", 0, "{\"x\": 1}"));
        claims.that("a new document is of version 1", first.equals(new Written.Stored(1)), first);
        Optional<Document> read = claims.done("a document can be read", () -> find("a"));
        claims.that(
                "a document is read as it was written", read.equals(Optional.of(document("a", 1, "{\"x\": 1}"))), read);
        Written second = put("a", 1, "{\"x\": 2}");
        claims.that("each write makes the next version", second.equals(new Written.Stored(2)), second);
        read = find("a");
        claims.that(
                "a document is read as it was written last",
                read.equals(Optional.of(document("a", 2, "{\"x\": 2}"))),
                read);
    }

    @Test
    void tellsThoseWhoComeLate() throws Exception {
        put("a", 0, "1");
        put("a", 1, "2");
        Written.Stale present = new Written.Stale(Optional.of(document("a", 2, "2")));
        Written late = put("a", 1, "3");
        claims.that("who writes over an older version is told what is there", late.equals(present), late);
        Written fresh = put("a", 0, "3");
        claims.that("who makes what is there already is told what is there", fresh.equals(present), fresh);
        Written absent = put("b", 7, "3");
        claims.that(
                "who writes over what is not there is told so",
                absent.equals(new Written.Stale(Optional.empty())),
                absent);
        Written gone = remove("a", 1);
        claims.that("who removes an older version is told what is there", gone.equals(present), gone);
        claims.that(
                "nothing comes of a write that is late",
                find("a").equals(present.present()) && find("b").isEmpty());
    }

    @Test
    void forgetsWhatIsRemoved() throws Exception {
        put("a", 0, "1");
        Written removed = claims.done("a document can be removed", () -> remove("a", 1));
        claims.that("what is removed is of no version", removed.equals(new Written.Stored(0)), removed);
        claims.that("a document that was removed is absent", find("a").isEmpty());
        Written again = remove("a", 1);
        claims.that("one that is not there was removed", again.equals(new Written.Stored(0)), again);
        Written anew = put("a", 0, "2");
        claims.that("what was removed can be written anew", anew instanceof Written.Stored, anew);
    }

    @Test
    void letsOneOfManyBeTheFirst() throws Exception {
        AtomicInteger first = new AtomicInteger();
        List<String> wrong = Together.call(() -> {
            if (put("a", 0, "1") instanceof Written.Stored) {
                first.incrementAndGet();
            }
        });
        claims.that("many may write at once", wrong.isEmpty(), wrong);
        claims.that("of many who write at once one is the first", first.get() == 1, first);
        claims.that(
                "what the first wrote is there once", find("a").equals(Optional.of(document("a", 1, "1"))), find("a"));
    }

    @Test
    void listsKeys() throws Exception {
        for (String key : List.of("b/1", "a/2", "a/1", "a%", "A/1")) {
            put(key, 0, "{}");
        }
        List<String> all = claims.done("keys can be listed", () -> keys("", ""));
        claims.that(
                "keys are in their order, each with its case",
                all.equals(List.of("A/1", "a%", "a/1", "a/2", "b/1")),
                all);
        List<String> some = keys("a/", "");
        claims.that("keys are listed by what they begin with", some.equals(List.of("a/1", "a/2")), some);
        List<String> literal = keys("a%", "");
        claims.that("what keys begin with is no pattern", literal.equals(List.of("a%")), literal);
        List<String> rest = keys("a/", "a/1");
        claims.that("a list goes on after a key", rest.equals(List.of("a/2")), rest);
    }

    @Test
    void keepsPluginsApart() throws Exception {
        others().put(Calls.first(), draft("a", 0, "\"theirs\""));
        claims.that("another plugin's document is not found", find("a").isEmpty());
        claims.that("another plugin's keys are not listed", keys("", "").isEmpty());
        Written own = put("a", 0, "\"own\"");
        claims.that("another plugin's keys are free", own.equals(new Written.Stored(1)), own);
        remove("a", 1);
        claims.that(
                "another plugin's document is never removed",
                others().find(Calls.first(), "a").equals(Optional.of(document("a", 1, "\"theirs\""))));
    }

    @Test
    void keepsSecrets() throws Exception {
        documents().put(Calls.first(), new DocumentDraft("a", 0, "{}", Map.of("bind", new Secret("one"))));
        claims.that("a secret comes back", has("one"));
        documents().put(Calls.first(), new DocumentDraft("a", 1, "{}", Map.of("bind", new Secret("two"))));
        claims.that("a secret is replaced", has("two"));
        documents().put(Calls.first(), new DocumentDraft("a", 2, "{}", Map.of()));
        claims.that(
                "a secret that is not written again is gone",
                find("a").orElseThrow().secrets().isEmpty());
    }

    private boolean has(String secret) throws Fault, InterruptedException {
        Secret kept = find("a").orElseThrow().secrets().get("bind");
        return kept != null && kept.matches(new Secret(secret));
    }

    @Test
    void refusesWhatIsNoDocument() throws Exception {
        refused("a key without a character is INVALID", draft("", 0, "{}"));
        refused("a key of more than 255 characters is INVALID", draft("k".repeat(256), 0, "{}"));
        refused("a version below 0 is INVALID", draft("a", -1, "{}"));
        refused("content that is no JSON is INVALID", draft("a", 0, "{\"open\": "));
        refused("content that is empty is INVALID", draft("a", 0, ""));
        Written longest = claims.done("a key of 255 characters is one", () -> put("k".repeat(255), 0, "{}"));
        claims.that("a key of 255 characters is kept", find("k".repeat(255)).isPresent(), longest);
        Written full = put("a", 0, "\"" + "x".repeat(LARGEST) + "\"");
        claims.that("a document of more than 256 KiB is too much", full instanceof Written.Full, full);
        claims.that("nothing is kept of what is too much", find("a").isEmpty());
        Written most = put("b", 0, "\"" + "x".repeat(LARGEST - 100) + "\"");
        claims.that("a document of almost 256 KiB is not too much", most instanceof Written.Stored, most);
    }

    private void refused(String claim, DocumentDraft draft) throws InterruptedException {
        claims.refused(claim, FaultKind.INVALID, () -> documents().put(Calls.first(), draft));
    }

    @Test
    void isLeftAsItWasByAnInterrupt() throws Exception {
        put("a", 0, "1");
        Optional<String> wrong = Together.interrupt(() -> put("a", 1, "2"));
        claims.that("an interrupted write is done, interrupted or UNKNOWN", wrong.isEmpty(), wrong);
        Document now = find("a").orElseThrow();
        claims.that(
                "an interrupted write is done or not",
                now.equals(document("a", 1, "1")) || now.equals(document("a", 2, "2")),
                now);
        Written next = claims.done("a document can be written after an interrupt", () -> put("a", now.version(), "3"));
        claims.that("versions go on after an interrupt", next.equals(new Written.Stored(now.version() + 1)), next);
    }
}
