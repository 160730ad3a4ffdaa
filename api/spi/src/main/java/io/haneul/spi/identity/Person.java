package io.haneul.spi.identity;

import java.util.List;

/**
 * What a directory knows of somebody.
 *
 * @param username  by which it logs in
 * @param firstName empty when not known
 * @param lastName  empty when not known
 * @param email     empty when not known
 * @param principal its name in the directory, unique there
 * @param groups    it is in, by their names in the directory
 */
public record Person(
        String username, String firstName, String lastName, String email, String principal, List<String> groups) {
    public Person {
        groups = List.copyOf(groups);
    }
}
