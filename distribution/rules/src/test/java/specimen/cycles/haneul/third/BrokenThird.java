package specimen.cycles.haneul.third;

import specimen.cycles.haneul.left.BrokenLeft;

public interface BrokenThird {
    BrokenLeft left();
}
