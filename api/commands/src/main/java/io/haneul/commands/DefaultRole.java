package io.haneul.commands;

/** The four roles every installation starts with. */
public enum DefaultRole {
    ADMIN("Root Admin", "Admin", 1),
    RESOURCE_ADMIN("Resource Admin", "ResourceAdmin", 3),
    DOMAIN_ADMIN("Domain Admin", "DomainAdmin", 2),
    USER("User", "User", 0);

    private final String roleName;
    private final String type;
    private final int accountType;

    DefaultRole(String roleName, String type, int accountType) {
        this.roleName = roleName;
        this.type = type;
        this.accountType = accountType;
    }

    /** {@return the name in {@code listRoles}} */
    public String roleName() {
        return roleName;
    }

    /** {@return the {@code roletype} on the wire} */
    public String type() {
        return type;
    }

    /** {@return the {@code accounttype} on the wire} */
    public int accountType() {
        return accountType;
    }
}
