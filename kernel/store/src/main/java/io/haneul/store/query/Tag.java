package io.haneul.store.query;

/**
 * A tag a list is narrowed by.
 *
 * @param name  of the tag
 * @param value of the tag; where tags are removed, empty for any
 */
public record Tag(String name, String value) {
    /**
     * A condition of a script on a table aliased {@code o} that has {@code id}, where {@code tagged} is bound to the tags: the
     * thing has one of them. Nothing for none.
     */
    public static final String CONDITION =
            "<if test='tagged != null and !tagged.isEmpty()'> and o.id in (select marked.resource_id from resource_tag marked"
                    + " where <foreach item='tag' collection='tagged' separator=' or '>(marked.name = #{tag.name}"
                    + " and marked.value = #{tag.value})</foreach>)</if>";
}
