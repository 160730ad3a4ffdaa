package io.haneul.engine.plugin;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.jobs.Failure;
import io.haneul.model.Fault;
import java.util.Arrays;

/** What providers answer, as callers are told. */
final class Faults {
    private Faults() {}

    static Refusal refusal(Fault fault) {
        Failure failure = Failure.of(fault);
        ApiCode code = Arrays.stream(ApiCode.values())
                .filter(known -> known.number() == failure.code())
                .findFirst()
                .orElse(ApiCode.INTERNAL);
        return new Refusal(code, failure.text());
    }
}
