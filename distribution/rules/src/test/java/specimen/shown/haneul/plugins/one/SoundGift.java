package specimen.shown.haneul.plugins.one;

import java.util.List;

/** Given out by a class that is needed. */
public final class SoundGift {
    /** {@return more of them} */
    public List<SoundGift> more() {
        return List.of();
    }
}
