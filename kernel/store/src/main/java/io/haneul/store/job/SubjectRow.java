package io.haneul.store.job;

import io.haneul.model.JobId;
import org.jspecify.annotations.Nullable;

/**
 * What a job may hold.
 *
 * @param holder the job that holds it
 * @param fence  grows with every new holder and take-over
 */
public record SubjectRow(String id, @Nullable JobId holder, long fence) {}
