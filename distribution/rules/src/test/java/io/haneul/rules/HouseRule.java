package io.haneul.rules;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule and the specimens that prove it works.
 *
 * @param law      as the architecture says it
 * @param rule     what is asked of all classes of the house
 * @param specimen the package of classes that break it (named {@code Broken...}) and of some that look alike but do not
 *     (named {@code Sound...})
 * @param culprits simple names of the classes below the package that the rule must report
 */
record HouseRule(String law, ArchRule rule, String specimen, List<String> culprits) {
    HouseRule {
        culprits = List.copyOf(culprits);
    }

    static HouseRule of(String law, ArchRule rule, String specimen, String... culprits) {
        return new HouseRule(law, rule.as(law), "specimen." + specimen, List.of(culprits));
    }

    @Override
    public String toString() {
        return law;
    }
}
