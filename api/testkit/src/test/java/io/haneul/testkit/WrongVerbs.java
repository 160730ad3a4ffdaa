package io.haneul.testkit;

import static io.haneul.model.FaultKind.BROKEN;
import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.model.FaultKind.UNKNOWN;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Fault;
import io.haneul.testkit.Bent.Bend;
import io.haneul.testkit.Bent.Turn;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The ways in which a verb can be wrong that are the same for all verbs, each under the claim that has to catch it.
 *
 * @param <S> the sound component
 */
final class WrongVerbs<S> {
    private final Specimens<Bent<S>> specimens = new Specimens<>();

    Map<String, Consumer<Bent<S>>> all() {
        return specimens.all();
    }

    /** A verb that converges, and is guarded neither by epochs nor tried by accidents; {@code spoil} undoes what it did. */
    WrongVerbs<S> converging(String deed, String verb, Consumer<S> spoil) {
        during(deed, " is done", verb, turn -> {
            throw fault(UNKNOWN);
        });
        during(deed, " holds on return", verb, turn -> turn.count() == 1 ? spoiled(turn, spoil) : turn.go());
        during(deed, " twice is done", verb, turn -> {
            if (turn.count() == 2) {
                throw fault(CONFLICT);
            }
            return turn.go();
        });
        during(deed, " twice holds", verb, turn -> turn.count() == 2 ? spoiled(turn, spoil) : turn.go());
        during(deed, " is done in a newer epoch", verb, turn -> {
            if (turn.count() > 1 && turn.newer() == 1) {
                throw fault(CONFLICT);
            }
            return turn.go();
        });
        together(deed, verb, spoil);
        interrupted(deed, verb, spoil);
        return this;
    }

    private void together(String deed, String verb, Consumer<S> spoil) {
        specimens.wrong(deed + " from several sides serves all", bent -> {
            Crowd crowd = new Crowd();
            bent.bend(verb, turn -> {
                if (bent.isTrying(deed)) {
                    crowd.refuse();
                }
                return turn.go();
            });
        });
        specimens.wrong(deed + " from several sides holds", bent -> {
            Crowd crowd = new Crowd();
            bent.bend(verb, turn -> {
                synchronized (crowd) {
                    Object answer = turn.go();
                    if (bent.isTrying(deed) && crowd.isThere()) {
                        spoil.accept(turn.sound());
                    }
                    return answer;
                }
            });
        });
    }

    private void interrupted(String deed, String verb, Consumer<S> spoil) {
        during(deed, ", interrupted, is done, interrupted or UNKNOWN", verb, turn -> {
            if (Thread.currentThread().isInterrupted()) {
                throw fault(BROKEN);
            }
            return turn.go();
        });
        during(deed, " is done after an interrupt", verb, turn -> {
            if (turn.wasInterrupted()) {
                throw fault(CONFLICT);
            }
            return turn.go();
        });
        during(
                deed,
                " holds after an interrupt",
                verb,
                turn -> turn.wasInterrupted() ? spoiled(turn, spoil) : turn.go());
    }

    /** Of a verb that is guarded by epochs. */
    WrongVerbs<S> guarded(String deed, String verb) {
        during(deed, " for an older epoch is CONFLICT", verb, turn -> {
            try {
                return turn.go();
            } catch (Fault e) {
                return null;
            }
        });
        during(deed, " for an older epoch changes nothing", verb, turn -> {
            try {
                return turn.go();
            } catch (Fault e) {
                turn.goBlindly();
                throw e;
            }
        });
        return this;
    }

    /** Of a verb that is tried after its deed was undone behind the driver's back. */
    WrongVerbs<S> accident(String deed, String verb, Consumer<S> spoil) {
        during(deed, " is done after an accident", verb, turn -> {
            if (turn.count() > 1 && turn.newer() == 2) {
                throw fault(CONFLICT);
            }
            return turn.go();
        });
        during(
                deed,
                " holds after an accident",
                verb,
                turn -> turn.count() > 1 && turn.newer() == 2 ? spoiled(turn, spoil) : turn.go());
        return this;
    }

    /** Names that are none. */
    WrongVerbs<S> named() {
        AtomicInteger calls = new AtomicInteger();
        return bent("the name has 1 to 64 characters", "name", turn -> "")
                .bent("the name never changes", "name", turn -> "memory" + calls.incrementAndGet());
    }

    /** Facts that take their time, or change. */
    <F> WrongVerbs<S> factual(String verb, F facts, F others) {
        specimens.wrong("facts are known at once", bent -> {
            Supplier<F> slow = Specimens.slow(facts);
            bent.bend(verb, turn -> slow.get());
        });
        specimens.wrong("facts never change", bent -> {
            AtomicInteger calls = new AtomicInteger();
            bent.bend(verb, turn -> calls.getAndIncrement() == 0 ? facts : others);
        });
        return this;
    }

    /** A call that has to fail, and does not. */
    WrongVerbs<S> tolerated(String claim, String verb) {
        return bent(claim, verb, turn -> {
            try {
                return turn.go();
            } catch (Fault e) {
                if (turn.bent().isTrying(claim) || turn.bent().isTryingNothing()) {
                    return null;
                }
                throw e;
            }
        });
    }

    /** A verb that fails whenever it is called outside of the tries. */
    WrongVerbs<S> failing(String claim, String verb) {
        return bent(claim, verb, turn -> {
            throw fault(UNKNOWN);
        });
    }

    /** A verb that fails in one epoch. */
    WrongVerbs<S> failingAt(String claim, String verb, long epoch) {
        return bent(claim, verb, turn -> {
            if (turn.epoch() == epoch) {
                throw fault(UNKNOWN);
            }
            return turn.go();
        });
    }

    /** A verb that fails from its second call on. */
    WrongVerbs<S> failingAgain(String claim, String verb) {
        specimens.wrong(claim, bent -> {
            AtomicInteger calls = new AtomicInteger();
            bent.bend(verb, turn -> {
                if (calls.incrementAndGet() > 1) {
                    throw fault(CONFLICT);
                }
                return turn.go();
            });
        });
        return this;
    }

    /** A verb that fails when others call it too. */
    WrongVerbs<S> lonely(String claim, String verb) {
        specimens.wrong(claim, bent -> {
            Crowd crowd = new Crowd();
            bent.bend(verb, turn -> {
                crowd.refuse();
                return turn.go();
            });
        });
        return this;
    }

    /** A verb after which something is wrong, whether it failed or not. */
    WrongVerbs<S> spoiling(String claim, String verb, Consumer<S> spoil) {
        return bent(claim, verb, turn -> {
            try {
                return turn.go();
            } finally {
                spoil.accept(turn.sound());
            }
        });
    }

    /** A verb after which something is wrong in one epoch. */
    WrongVerbs<S> spoilingAt(String claim, String verb, long epoch, Consumer<S> spoil) {
        return bent(claim, verb, turn -> {
            Object answer = turn.go();
            if (turn.epoch() == epoch) {
                spoil.accept(turn.sound());
            }
            return answer;
        });
    }

    /** A verb that answers something else. */
    <T> WrongVerbs<S> answering(String claim, String verb, Class<T> kind, UnaryOperator<T> lie) {
        return bent(claim, verb, turn -> lie.apply(kind.cast(turn.go())));
    }

    WrongVerbs<S> bent(String claim, String verb, Bend<S> bend) {
        specimens.wrong(claim, bent -> bent.bend(verb, bend));
        return this;
    }

    private void during(String deed, String claim, String verb, Bend<S> bend) {
        bent(deed + claim, verb, turn -> turn.bent().isTrying(deed) ? bend.act(turn) : turn.go());
    }

    private static <S> Object spoiled(Turn<S> turn, Consumer<S> spoil) throws Exception {
        Object answer = turn.go();
        spoil.accept(turn.sound());
        return answer;
    }
}
