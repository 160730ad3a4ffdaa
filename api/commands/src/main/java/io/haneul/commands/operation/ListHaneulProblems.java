package io.haneul.commands.operation;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;

/** Called to learn what keeps the cloud from working. */
@Command(
        name = "listHaneulProblems",
        description = "Lists what is missing, down, disabled or stuck, and why.",
        kind = Kind.LIST,
        returns = HaneulProblemResponse.class,
        object = "haneulproblem",
        roles = DefaultRole.ADMIN,
        since = "haneul-0.1")
public record ListHaneulProblems(Paging paging) {}
