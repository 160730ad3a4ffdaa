package io.haneul.testkit;

import io.haneul.spi.service.Fact;
import io.haneul.spi.service.FactTarget;
import io.haneul.spi.service.Facts;
import io.haneul.testkit.Bent.Turn;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract of the door for what nobody asked for. */
class FactsContractTest {
    @TestFactory
    Stream<DynamicTest> facts() {
        Thread own = Thread.currentThread();
        WrongVerbs<SoundFacts> wrong = new WrongVerbs<>();
        wrong.bent("what was never told is not known", "isSilent", turn -> true)
                .bent("a fact can be told", "report", turn -> {
                    throw new IllegalStateException("a specimen's");
                })
                .bent("a fact that is told is looked at", "report", turn -> null)
                .bent(
                        "a fact that is not true any more is looked at, too",
                        "report",
                        turn -> fact(turn) instanceof Fact.Answers ? null : turn.go())
                .bent("facts about what is not there are taken", "report", turn -> {
                    if (!turn.args().get(0).equals(SoundFacts.TARGET)) {
                        throw new IllegalArgumentException("a specimen's");
                    }
                    return turn.go();
                })
                .bent("a fact is looked at after facts about what is not there", "report", turn -> {
                    boolean isThere = turn.args().get(0).equals(SoundFacts.TARGET);
                    turn.sound().deaf |= !isThere;
                    return turn.sound().deaf ? null : turn.go();
                })
                .lonely("facts are taken from several sides at once", "report")
                .bent(
                        "a fact that is told from several sides is looked at",
                        "report",
                        turn -> Thread.currentThread().equals(own) ? turn.go() : null);
        heldUp(wrong);
        return Proof.of(FactsContract.class, SoundFacts::new, Told::new, wrong);
    }

    private static void heldUp(WrongVerbs<SoundFacts> wrong) {
        wrong.bent("telling returns while nothing is looked at", "report", turn -> {
                    if (turn.sound().heldUp) {
                        throw new IllegalStateException("a specimen's: the queue is full");
                    }
                    return turn.go();
                })
                .bent("facts are looked at again after they could not be", "report", turn -> {
                    turn.sound().deaf |= turn.sound().heldUp;
                    return turn.sound().deaf ? null : turn.go();
                })
                .bent(
                        "of two words the later one counts, when it is that nothing answers",
                        "report",
                        turn -> first(turn) ? null : turn.go())
                .bent(
                        "of two words the later one counts, when it is that it answers",
                        "report",
                        turn -> first(turn) && fact(turn) instanceof Fact.Answers ? null : turn.go());
    }

    private static Fact fact(Turn<SoundFacts> turn) {
        return (Fact) turn.args().get(1);
    }

    /** {@return whether something that was told before the fact waits to be looked at: it is taken for the newest} */
    private static boolean first(Turn<SoundFacts> turn) {
        return !turn.sound().waiting.isEmpty();
    }

    private static final class Told extends FactsContract {
        private final Bent<SoundFacts> bent;

        Told(Bent<SoundFacts> bent) {
            this.bent = bent;
        }

        @Override
        protected Duration patience() {
            return Duration.ofMillis(200);
        }

        @Override
        protected Facts facts() {
            return bent.as(Facts.class);
        }

        @Override
        protected FactTarget target() {
            return SoundFacts.TARGET;
        }

        @Override
        protected boolean isSilent() {
            return bent.as(Knowing.class).isSilent();
        }

        @Override
        protected void holdUp() {
            bent.sound().heldUp = true;
        }

        @Override
        protected void goOn() {
            bent.sound().heldUp = false;
        }
    }
}
