package io.haneul.commands;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param keyword  only what has this text in its name
 * @param page     from 1; all up to the largest page when absent
 * @param pageSize rows of a page
 */
@Inline
public record Paging(
        @Doc("List by keyword") Optional<String> keyword,
        @Doc("the number of the page, from 1") Optional<Integer> page,
        @Doc("the number of entries per page") Optional<Integer> pageSize) {}
