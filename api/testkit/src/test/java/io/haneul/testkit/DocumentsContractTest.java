package io.haneul.testkit;

import static io.haneul.model.FaultKind.UNKNOWN;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.service.Document;
import io.haneul.spi.service.DocumentDraft;
import io.haneul.spi.service.DocumentVersion;
import io.haneul.spi.service.Documents;
import io.haneul.spi.service.KeyRange;
import io.haneul.spi.service.Written;
import io.haneul.testkit.Bent.Bend;
import io.haneul.testkit.Bent.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract of what the kernel remembers for plugins. */
class DocumentsContractTest {
    private static final Document ELSE = new Document("a", 9, "9", Map.of());

    @TestFactory
    Stream<DynamicTest> documents() {
        WrongVerbs<SoundDocuments> wrong = new WrongVerbs<>();
        written(wrong);
        late(wrong);
        removed(wrong);
        together(wrong);
        listed(wrong);
        apart(wrong);
        secret(wrong);
        limits(wrong);
        interrupted(wrong);
        return Proof.of(DocumentsContract.class, SoundDocuments::ofTwo, Kept::new, wrong);
    }

    private static DocumentDraft draft(Turn<SoundDocuments> turn) {
        return (DocumentDraft) turn.args().get(1);
    }

    private static DocumentVersion version(Turn<SoundDocuments> turn) {
        return (DocumentVersion) turn.args().get(1);
    }

    private static KeyRange range(Turn<SoundDocuments> turn) {
        return (KeyRange) turn.args().get(1);
    }

    private static Document kept(Turn<SoundDocuments> turn) {
        return turn.sound().kept.getOrDefault("a", ELSE);
    }

    /** Keeps something else than what is written. */
    private static Written keep(Turn<SoundDocuments> turn, Document other) {
        turn.sound().kept.put(other.key(), other);
        return new Written.Stored(other.version());
    }

    private static Document of(DocumentDraft draft, long version) {
        return new Document(draft.key(), version, draft.json(), draft.secrets());
    }

    private static void written(WrongVerbs<SoundDocuments> wrong) {
        wrong.bent("a document that was never written is absent", "find", turn -> Optional.of(ELSE))
                .failing("a document can be written", "put")
                .bent("a new document is of version 1", "put", turn -> keep(turn, of(draft(turn), 7)))
                .bent("a document can be read", "find", turn -> {
                    if (!turn.sound().kept.isEmpty()) {
                        throw fault(UNKNOWN);
                    }
                    return turn.go();
                })
                .bent("a document is read as it was written", "put", turn -> {
                    Object answer = turn.go();
                    keep(turn, new Document("a", 1, "{}", Map.of()));
                    return answer;
                })
                .bent("each write makes the next version", "put", turn -> {
                    Object answer = turn.go();
                    return draft(turn).version() == 1 ? new Written.Stored(3) : answer;
                })
                .bent("a document is read as it was written last", "put", turn -> {
                    Document before = kept(turn);
                    Object answer = turn.go();
                    return draft(turn).version() == 1 ? stored(turn, before, answer) : answer;
                });
    }

    private static Object stored(Turn<SoundDocuments> turn, Document before, Object answer) {
        turn.sound().kept.put(before.key(), before);
        return answer;
    }

    /** Does not look at the version that is written over, when a write is of a kind. */
    private static Bend<SoundDocuments> overwriting(long version) {
        return turn -> (draft(turn).version() == version && turn.sound().kept.containsKey("a"))
                        || (draft(turn).version() == 7 && version == 7)
                ? keep(turn, of(draft(turn), version + 1))
                : turn.go();
    }

    private static void late(WrongVerbs<SoundDocuments> wrong) {
        wrong.bent(
                        "who writes over an older version is told what is there",
                        "put",
                        turn -> draft(turn).json().equals("3") ? overwriting(1).act(turn) : turn.go())
                .bent("who makes what is there already is told what is there", "put", overwriting(0))
                .bent("who writes over what is not there is told so", "put", overwriting(7))
                .bent("who removes an older version is told what is there", "remove", turn -> {
                    turn.sound().kept.remove(version(turn).key());
                    return new Written.Stored(0);
                })
                .bent("nothing comes of a write that is late", "put", turn -> {
                    Object answer = turn.go();
                    if (answer instanceof Written.Stale stale && stale.present().isEmpty()) {
                        keep(turn, of(draft(turn), 8));
                    }
                    return answer;
                });
    }

    private static void removed(WrongVerbs<SoundDocuments> wrong) {
        wrong.failing("a document can be removed", "remove")
                .bent("what is removed is of no version", "remove", turn -> {
                    Object unused = turn.go();
                    return new Written.Stored(2);
                })
                .bent("a document that was removed is absent", "remove", turn -> new Written.Stored(0))
                .bent(
                        "one that is not there was removed",
                        "remove",
                        turn -> turn.sound().kept.isEmpty() ? new Written.Stale(Optional.empty()) : turn.go())
                .bent(
                        "what was removed can be written anew",
                        "put",
                        turn -> draft(turn).json().equals("2") ? new Written.Stale(Optional.empty()) : turn.go());
    }

    private static void together(WrongVerbs<SoundDocuments> wrong) {
        wrong.lonely("many may write at once", "put")
                .bent(
                        "of many who write at once one is the first",
                        "put",
                        turn -> draft(turn).version() == 0 ? keep(turn, of(draft(turn), 1)) : turn.go())
                .bent("what the first wrote is there once", "put", turn -> {
                    Object answer = turn.go();
                    if (answer instanceof Written.Stale && draft(turn).json().equals("1")) {
                        keep(turn, of(draft(turn), 2));
                    }
                    return answer;
                });
    }

    private static void listed(WrongVerbs<SoundDocuments> wrong) {
        wrong.failing("keys can be listed", "keys")
                .bent("keys are in their order, each with its case", "keys", turn -> ((List<?>) turn.go())
                        .stream()
                                .map(key -> key.toString().toLowerCase(Locale.ROOT))
                                .toList())
                .bent("keys are listed by what they begin with", "keys", turn -> turn.sound()
                        .keys(Calls.first(), new KeyRange("", range(turn).after())))
                .bent("what keys begin with is no pattern", "keys", turn -> turn.sound()
                        .keys(
                                Calls.first(),
                                new KeyRange(
                                        range(turn).prefix().replace("%", ""),
                                        range(turn).after())))
                .bent("a list goes on after a key", "keys", turn -> turn.sound()
                        .keys(Calls.first(), new KeyRange(range(turn).prefix(), "")));
    }

    private static void apart(WrongVerbs<SoundDocuments> wrong) {
        wrong.bent("another plugin's document is not found", "find", turn -> {
                    Optional<?> own = (Optional<?>) turn.go();
                    return own.isPresent() ? own : turn.sound().neighbour().find(Calls.first(), "a");
                })
                .bent("another plugin's keys are not listed", "keys", turn -> turn.sound()
                        .neighbour()
                        .keys(Calls.first(), range(turn)))
                .bent(
                        "another plugin's keys are free",
                        "put",
                        turn -> turn.sound().neighbour().kept.isEmpty()
                                ? turn.go()
                                : new Written.Stale(Optional.empty()))
                .spoiling("another plugin's document is never removed", "remove", sound -> sound.neighbour()
                        .kept
                        .clear());
    }

    private static void secret(WrongVerbs<SoundDocuments> wrong) {
        wrong.bent("a secret comes back", "put", turn -> {
                    Object answer = turn.go();
                    keep(
                            turn,
                            new Document("a", kept(turn).version(), kept(turn).json(), Map.of()));
                    return answer;
                })
                .bent("a secret is replaced", "put", turn -> {
                    Document before = kept(turn);
                    Object answer = turn.go();
                    boolean hadOne = !before.secrets().isEmpty();
                    return hadOne ? stored(turn, new Document("a", 2, "{}", before.secrets()), answer) : answer;
                })
                .bent("a secret that is not written again is gone", "put", turn -> {
                    Document before = kept(turn);
                    Object answer = turn.go();
                    return draft(turn).secrets().isEmpty()
                            ? stored(turn, new Document("a", 3, "{}", before.secrets()), answer)
                            : answer;
                });
    }

    /** Takes what has to be refused. */
    private static Bend<SoundDocuments> lax(String key, long version, String json) {
        return turn -> {
            DocumentDraft draft = draft(turn);
            boolean isIt = draft.key().equals(key)
                    && draft.version() == version
                    && draft.json().equals(json);
            return isIt ? new Written.Stored(1) : turn.go();
        };
    }

    private static void limits(WrongVerbs<SoundDocuments> wrong) {
        wrong.bent("a key without a character is INVALID", "put", lax("", 0, "{}"))
                .bent("a key of more than 255 characters is INVALID", "put", lax("k".repeat(256), 0, "{}"))
                .bent("a version below 0 is INVALID", "put", lax("a", -1, "{}"))
                .bent("content that is no JSON is INVALID", "put", lax("a", 0, "{\"open\": "))
                .bent("content that is empty is INVALID", "put", lax("a", 0, ""))
                .bent("a key of 255 characters is one", "put", turn -> {
                    if (draft(turn).key().length() > 200) {
                        throw fault(FaultKind.INVALID);
                    }
                    return turn.go();
                })
                .bent("a key of 255 characters is kept", "put", lax("k".repeat(255), 0, "{}"))
                .bent("a document of more than 256 KiB is too much", "put", turn -> {
                    Object answer = turn.go();
                    return answer instanceof Written.Full ? new Written.Stored(1) : answer;
                })
                .bent("nothing is kept of what is too much", "put", turn -> {
                    Object answer = turn.go();
                    if (answer instanceof Written.Full) {
                        keep(turn, of(draft(turn), 1));
                    }
                    return answer;
                })
                .bent(
                        "a document of almost 256 KiB is not too much",
                        "put",
                        turn -> draft(turn).json().length() > 1000 ? new Written.Full("1000") : turn.go());
    }

    private static void interrupted(WrongVerbs<SoundDocuments> wrong) {
        wrong.bent("an interrupted write is done, interrupted or UNKNOWN", "put", turn -> {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new Fault(FaultKind.BROKEN, "a specimen's");
                    }
                    return turn.go();
                })
                .bent(
                        "an interrupted write is done or not",
                        "put",
                        turn -> Thread.currentThread().isInterrupted()
                                ? keep(turn, new Document("a", 2, "half", Map.of()))
                                : turn.go())
                .bent("a document can be written after an interrupt", "put", turn -> {
                    if (turn.wasInterrupted()) {
                        throw fault(UNKNOWN);
                    }
                    return turn.go();
                })
                .bent("versions go on after an interrupt", "put", turn -> {
                    boolean before = turn.wasInterrupted();
                    Object answer = turn.go();
                    return before ? new Written.Stored(1) : answer;
                });
    }

    private static final class Kept extends DocumentsContract {
        private final Bent<SoundDocuments> bent;

        Kept(Bent<SoundDocuments> bent) {
            this.bent = bent;
        }

        @Override
        protected Documents documents() {
            return bent.as(Documents.class);
        }

        @Override
        protected Documents others() {
            return bent.sound().neighbour();
        }
    }
}
