package io.haneul.engine.compute;

import io.haneul.jobs.Outcome;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import java.util.List;

/** The job of a machine that is made but not started: all was done in the transaction that admitted it. */
final class DefineVm implements Script<VmBaton> {
    @Override
    public String name() {
        return "define-vm";
    }

    @Override
    public Class<VmBaton> baton() {
        return VmBaton.class;
    }

    @Override
    public List<Step<VmBaton>> steps() {
        return List.of(Step.of("made", (run, baton) -> Outcome.next(baton)));
    }
}
