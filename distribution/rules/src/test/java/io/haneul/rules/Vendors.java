package io.haneul.rules;

import io.haneul.rules.Sources.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds vendors' names in identifiers, text and comments: an identifier is cut at its humps, so that {@code addressesXml}
 * holds no "esx" and {@code KvmLabel} is seen.
 */
final class Vendors {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Pattern HUMP = Pattern.compile("[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+");

    /** Unmistakable anywhere in a hump. */
    private static final Pattern INSIDE = Pattern.compile(
            "libvirt|vmware|vsphere|vcenter|xenserver|netscaler|juniper|citrix|nicira|bigip|hyperv(?!isor)|openvswitch"
                    + "|solidfire|proxmox|openstack");

    /** Short, so that it must begin a hump. */
    private static final Pattern BEGINS = Pattern.compile("(kvm|qemu|xen|xcp|esx|srx|nsx|ovm3?$|f5$|ucs$|vmx).*");

    /** Capitals that stay together whatever follows them. */
    private static final Pattern CAPITALS = Pattern.compile("ESX|KVM|XCP|NSX|SRX");

    private final Set<String> allowed;

    private Vendors(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** {@return the watch with the reviewed list of wire names the contract prescribes} */
    static Vendors reviewed() {
        Path list = House.root().resolve("distribution/rules/src/test/resources/wire-names-of-vendors.txt");
        return new Vendors(entries(list));
    }

    /** {@return words the list allows and nobody uses} */
    List<String> unused(List<Source> commands) {
        Set<String> left = new TreeSet<>(allowed);
        commands.stream()
                .flatMap(source -> WORD.matcher(source.text()).results())
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .forEach(left::remove);
        return List.copyOf(left);
    }

    Stream<String> names(Source source) {
        return names(source.path(), source.text());
    }

    Stream<String> names(Path path, String text) {
        boolean mayUseWireNames = path.toString().contains("/api/commands/");
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(Vendors::isVendor)
                .filter(word -> !mayUseWireNames || !allowed.contains(word.toLowerCase(Locale.ROOT)))
                .distinct()
                .map(word -> path + " names a vendor: " + word);
    }

    private static boolean isVendor(String word) {
        return HUMP.matcher(word)
                        .results()
                        .map(hump -> hump.group().toLowerCase(Locale.ROOT))
                        .anyMatch(hump -> INSIDE.matcher(hump).find()
                                || BEGINS.matcher(hump).matches())
                || INSIDE.matcher(word.toLowerCase(Locale.ROOT)).find()
                || CAPITALS.matcher(word).find();
    }

    private static Set<String> entries(Path list) {
        return House.read(list)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
