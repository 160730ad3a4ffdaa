package specimen.cycles.haneul.right;

import specimen.cycles.haneul.third.BrokenThird;

public interface BrokenRight {
    BrokenThird third();
}
