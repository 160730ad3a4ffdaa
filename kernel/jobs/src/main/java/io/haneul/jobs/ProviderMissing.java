package io.haneul.jobs;

/** Thrown by a step whose provider is not there now: the job waits, at no cost, until it is back. */
public final class ProviderMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String provider;

    /** @param provider role and name, as {@link Jobs#providerAppeared} will say it; or a role, when any of it will do */
    public ProviderMissing(String provider) {
        super("provider " + provider + " is not there", null, false, false);
        this.provider = provider;
    }

    /** {@return role and name} */
    public String provider() {
        return provider;
    }
}
