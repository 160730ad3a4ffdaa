package io.haneul.model;

/**
 * The name of a hypervisor as it stands on the wire ({@code hypervisor} of clusters, hosts, templates). The set is open:
 * each driver brings its own. Names are equal without regard to case, and keep the case their driver gave them.
 *
 * @param name 1 to 32 characters
 */
public record HypervisorType(String name) {
    public HypervisorType {
        if (name.isBlank() || name.length() > 32) {
            throw new IllegalArgumentException("a hypervisor's name has 1 to 32 characters: '" + name + "'");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HypervisorType type && name.equalsIgnoreCase(type.name);
    }

    @Override
    public int hashCode() {
        return name.toLowerCase(java.util.Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
