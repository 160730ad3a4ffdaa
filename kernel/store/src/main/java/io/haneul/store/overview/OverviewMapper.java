package io.haneul.store.overview;

import java.util.List;
import org.apache.ibatis.annotations.Select;

/** How much there is of everything. */
public interface OverviewMapper {
    /** How many there are of each kind of thing that operators own. */
    record Totals(int zones, int pods, int clusters, int hosts, int pools, int imageStores, int routers, int alerts) {}

    /** {@return how many there are} */
    @Select("select (select count(*) from zone) zones, (select count(*) from pod) pods,"
            + " (select count(*) from cluster) clusters, (select count(*) from host) hosts,"
            + " (select count(*) from pool) pools, (select count(*) from image_store) image_stores,"
            + " (select count(*) from vm where kind = 'ROUTER') routers,"
            + " (select count(*) from alert where not archived) alerts")
    Totals totals();

    /** {@return the lists of tags that hosts have, each once, separated by commas} */
    @Select("select distinct tags from host where tags <> ''")
    List<String> hostTags();

    /** {@return the lists of tags that primary storage pools have, each once, separated by commas} */
    @Select("select distinct tags from pool where tags <> ''")
    List<String> poolTags();
}
