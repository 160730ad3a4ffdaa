package io.haneul.store.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What plugins remember: each has names of its own. */
public interface DocumentMapper {
    /** {@return the document} */
    @Select("select name, version, content, secrets from document where owner = #{owner} and name = #{name}")
    Optional<DocumentRow> find(String owner, String name);

    /** {@return names that begin so and come after another one, in order} */
    @Select("select name from document where owner = #{owner} and name > #{after}"
            + " and left(name, char_length(#{prefix})) = #{prefix} order by name limit #{limit}")
    List<String> names(String owner, String prefix, String after, int limit);

    /** {@return documents whose names begin so, in order} */
    @Select("select name, version, content, secrets from document where owner = #{owner} and name >= #{prefix}"
            + " and left(name, char_length(#{prefix})) = #{prefix} order by name limit #{limit}")
    List<DocumentRow> page(String owner, String prefix, int limit);

    /** {@return how many documents the plugin has} */
    @Select("select count(*) from document where owner = #{owner}")
    int count(String owner);

    /** {@return 1 when the document was made; 0 when there is one of the name} */
    @Insert("insert ignore into document (owner, name, version, content, secrets, changed)"
            + " values (#{owner}, #{document.name}, #{document.version}, #{document.content}, #{document.secrets},"
            + " #{now})")
    int insert(String owner, DocumentRow document, Instant now);

    /** {@return 1 when the document of the version before was replaced; 0 when it has another version} */
    @Update("update document set version = #{document.version}, content = #{document.content},"
            + " secrets = #{document.secrets}, changed = #{now}"
            + " where owner = #{owner} and name = #{document.name} and version = #{document.version} - 1")
    int replace(String owner, DocumentRow document, Instant now);

    /** Removes the document, whatever its version. */
    @Delete("delete from document where owner = #{owner} and name = #{name}")
    int drop(String owner, String name);

    /** {@return 1 when the document of the version was removed; 0 when it has another version} */
    @Delete("delete from document where owner = #{owner} and name = #{name} and version = #{version}")
    int remove(String owner, String name, long version);
}
