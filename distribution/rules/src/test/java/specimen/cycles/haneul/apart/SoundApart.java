package specimen.cycles.haneul.apart;

import specimen.cycles.haneul.left.BrokenLeft;

public interface SoundApart {
    BrokenLeft left();
}
