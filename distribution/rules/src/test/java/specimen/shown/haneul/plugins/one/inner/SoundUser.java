package specimen.shown.haneul.plugins.one.inner;

import specimen.shown.haneul.plugins.one.SoundUsed;

interface SoundUser {
    void take(SoundUsed used);
}
