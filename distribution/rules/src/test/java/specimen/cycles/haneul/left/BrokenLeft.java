package specimen.cycles.haneul.left;

import specimen.cycles.haneul.right.BrokenRight;

public interface BrokenLeft {
    BrokenRight right();
}
