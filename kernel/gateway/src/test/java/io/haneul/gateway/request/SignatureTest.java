package io.haneul.gateway.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.model.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors were made by the stock Python clients named with them. */
class SignatureTest {
    private static final Secret SECRET =
            new Secret("VDaACYb0LV9eNjTetIOElcVQkvJck_J_QljX_FcHRj87ZKiy0z0ty0ZsYBkoXkY9b7eq1EhwJaw7FF3akA3KBQ");
    private static final String KEY =
            "&apiKey=plgWJfZK4gyS3mOMTVmjUVg-X-jlWlnfaUJ9GAbBbf9EdM-kAYMmAiLqzzq1ElZLYq_u38zCm0bewzGUdP66mg";
    private static final String USERS = "command=listUsers&response=json";
    private static final String TAGS = "command=createTags&resourceType=UserVm&resourceids=x%2Cy&tags%5B0%5D.key=role"
            + "&tags%5B0%5D.value=A%2FB&listAll=true&listall2=1";
    private static final String DEPLOY = "command=deployVirtualMachine&startvm=true&startIp=1&startdate=2"
            + "&signatureVersion=3&expires=2026-01-31T10%3A00%3A00%2B0000";

    @Test
    void the_signatures_of_stock_clients_are_known() {
        assertCovered("TTpdDq/7j/J58XCRHomKoQXEQds=", USERS);
        assertCovered("4i30iLkIDD7+oVZsOl7hnZvotEubcEH2trgP72jw9ig=", USERS);
        assertCovered(
                "4H7u4TvxmR2FMHUnjIPWuRuVtL8=",
                "command=listZones&response=json"
                        + "&keyword=a%20b%2Bc%26d%3De%2Ff%2A%C3%A9%25%22%ED%95%9C%EA%B8%80%F0%9F%98%80");
    }

    @Test
    void names_may_be_sorted_as_they_are_or_in_lower_case() {
        assertCovered("RDnYORcrIRNSNo31BzrbbOruYgg=", DEPLOY);
        assertCovered("E0L+lT3mMg8wRth8cqr7mnorH4k=", DEPLOY);
        assertCovered("9vvwoTIWad3+Am4VeccnhX26eqE=", TAGS);
        assertCovered("NTBpNsGACU3xxWlWXS6qyNjJMhU=", TAGS);
    }

    @Test
    void what_libraries_leave_unescaped_in_a_value_may_differ() {
        String odd = "command=listZones&keyword=til~de%20%5Bx%5D%20%28y%29%21";
        assertCovered("wyiSW4+luzoeWf30cGb35p9kL6A=", odd);
        assertCovered("zJwhX/3XzftoSKxagg2x1O4T850=", odd);
    }

    @Test
    void case_order_and_the_place_of_parameters_do_not_matter() {
        assertCovered("TTpdDq/7j/J58XCRHomKoQXEQds=", "RESPONSE=json&Command=listUsers");
        assertCovered("TTpdDq/7j/J58XCRHomKoQXEQds=", USERS + "&signature=TTpdDq%2F7j%2FJ58XCRHomKoQXEQds%3D");
    }

    @ParameterizedTest
    @CsvSource({
        "command=listUsers",
        "command=listUsers&response=xml",
        "command=listUsers&response=json&id=1",
        "command=listUsers%26response=json",
        "command=listUser&response=sjson"
    })
    void another_request_is_not_covered(String query) {
        assertFalse(covers("TTpdDq/7j/J58XCRHomKoQXEQds=", query, SECRET));
    }

    @Test
    void another_secret_makes_another_signature() {
        assertFalse(covers("TTpdDq/7j/J58XCRHomKoQXEQds=", USERS, new Secret("other")));
    }

    @ParameterizedTest
    @CsvSource({"''", "abc", "TTpdDq/7j/J58XCRHomKoQXEQd==", "not base64 at all", "TTpdDq/7j/J58XCRHomKoQXEQds=AA"})
    void what_is_no_signature_is_none(String text) {
        assertEquals(Optional.empty(), Signature.of(text));
    }

    private static void assertCovered(String signature, String query) {
        assertTrue(covers(signature, query, SECRET), query);
    }

    private static boolean covers(String signature, String query, Secret secret) {
        Parameters parameters = Parameters.read(query + KEY, new byte[0]);
        return Signature.of(signature).orElseThrow().covers(parameters, secret);
    }
}
