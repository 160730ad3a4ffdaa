package specimen.state.haneul.engine;

import java.security.SecureRandom;

final class BrokenDice {
    static final SecureRandom DICE = new SecureRandom();

    private BrokenDice() {}
}
