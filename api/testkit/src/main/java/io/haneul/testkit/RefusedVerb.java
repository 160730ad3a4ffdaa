package io.haneul.testkit;

import io.haneul.model.FaultKind;

/**
 * A call that has to fail, as a contract tries it.
 *
 * @param claim what is claimed
 * @param kind  of the fault
 * @param ready brings the occasion about
 * @param call  is made
 */
record RefusedVerb(String claim, FaultKind kind, ConvergingVerb.Ready ready, ConvergingVerb.Act call) {}
