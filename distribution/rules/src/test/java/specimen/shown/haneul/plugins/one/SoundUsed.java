package specimen.shown.haneul.plugins.one;

import java.util.Optional;

/** Used by another package. */
public final class SoundUsed {
    /** {@return what its user can only name if it may see it} */
    public Optional<SoundGift> gift() {
        return Optional.empty();
    }
}
