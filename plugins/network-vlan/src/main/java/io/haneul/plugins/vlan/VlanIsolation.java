package io.haneul.plugins.vlan;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.network.IsolationFacts;
import io.haneul.spi.network.NetworkIsolation;
import io.haneul.spi.network.SegmentRequest;
import io.haneul.spi.network.SegmentSpec;

/**
 * A segment is a VLAN tag. Nothing is kept outside the hosts: the switches are expected to carry the range the operator gave
 * the physical network, so both verbs are pure translation and are done at once.
 */
public final class VlanIsolation implements NetworkIsolation {
    private static final IsolationFacts FACTS = new IsolationFacts("VLAN", 1, 4094);

    @Override
    public String name() {
        return "VLAN";
    }

    @Override
    public IsolationFacts facts() {
        return FACTS;
    }

    @Override
    public SegmentSpec ensureSegment(Call call, Target target, SegmentRequest request) throws Fault {
        int number = request.number();
        if (number < FACTS.lowest() || number > FACTS.highest()) {
            throw new Fault(
                    FaultKind.INVALID,
                    "VLAN " + number + " does not exist: tags are " + FACTS.lowest() + " to " + FACTS.highest());
        }
        return new SegmentSpec(request.network(), FACTS.method(), number, request.label(), "vlan://" + number);
    }

    @Override
    public void ensureSegmentAbsent(Call call, Target target, SegmentRequest request) {
        // a tag that no host carries is gone already
    }
}
