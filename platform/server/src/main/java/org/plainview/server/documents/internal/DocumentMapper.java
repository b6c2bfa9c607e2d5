package org.plainview.server.documents.internal;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.plainview.server.documents.Document.Accessibility;

/** The tables of documents. Row security narrows every statement to the district in scope. */
@Mapper
interface DocumentMapper {
    /** What is there already stays, but is as new again, so that a sweep under way lets it be. */
    @Insert("""
            INSERT INTO document (hash, name, type, size, pages, tagged, titled, language, scanned_only, text, uploaded_by)
            VALUES (#{hash}, #{name}, #{type}, #{size}, #{pdf.pages}, #{pdf.tagged}, #{pdf.titled}, #{pdf.language},
                    #{pdf.scannedOnly}, #{text}, #{by})
            ON CONFLICT (district_id, hash) DO UPDATE SET uploaded_at = now()
            """)
    void insert(
            @Param("hash") String hash,
            @Param("name") String name,
            @Param("type") String type,
            @Param("size") long size,
            @Param("pdf") @Nullable Accessibility pdf,
            @Param("text") @Nullable String text,
            @Param("by") String by);

    @Select("""
            SELECT hash, name, type, size, pages, tagged, titled, language, scanned_only, uploaded_at, uploaded_by
            FROM document
            WHERE hash = #{hash}
            """)
    @Nullable
    DocumentRow find(@Param("hash") String hash);

    @Select("""
            SELECT hash, name, type, size, pages, tagged, titled, language, scanned_only, uploaded_at, uploaded_by
            FROM document
            WHERE hash = ANY (#{hashes,typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[])
            """)
    List<DocumentRow> findAll(@Param("hashes") String[] hashes);

    @Select("""
            SELECT hash, name, type, size, pages, tagged, titled, language, scanned_only, uploaded_at, uploaded_by
            FROM document
            WHERE hash = #{hash} AND published
            """)
    @Nullable
    DocumentRow findPublished(@Param("hash") String hash);

    @Select("SELECT text FROM document WHERE hash = #{hash}")
    @Nullable
    String text(@Param("hash") String hash);

    @Select("SELECT text FROM document WHERE hash = #{hash} AND published")
    @Nullable
    String publishedText(@Param("hash") String hash);

    /**
     * With some hundred characters around the first of the words, since the database's own headline reads the whole text word by
     * word.
     *
     * @param query in the form of {@code to_tsquery}, of letters without accents
     * @param pattern finds one of the words where it begins
     */
    @Select("""
            SELECT hash,
                   substring(text FROM greatest(1, regexp_instr(left(text, 100000), #{pattern}, 1, 1, 0, 'i') - 200) FOR 500)
                       AS passage
            FROM (SELECT hash, text, asked
                  FROM document, to_tsquery('simple', #{query}) AS asked
                  WHERE words @@ asked
                  ORDER BY ts_rank(words, asked) DESC, hash
                  LIMIT #{limit}) AS best
            """)
    List<PassageRow> search(String query, String pattern, int limit);

    @Update("UPDATE document SET published = true WHERE hash = #{hash}")
    int publish(@Param("hash") String hash);

    /** Texts are not among them: they are small, and whoever restores an earlier state of a policy needs its words. */
    @Select("""
            SELECT hash
            FROM document
            WHERE NOT published AND type <> 'MARKDOWN' AND uploaded_at < now() - make_interval(days => #{days})
            """)
    List<String> unpublished(@Param("days") int days);

    /** One that was sent again in the meantime stays. */
    @Delete("""
            DELETE FROM document
            WHERE hash = #{hash} AND NOT published AND uploaded_at < now() - make_interval(days => #{days})
            """)
    int delete(String hash, int days);

    @Insert("INSERT INTO document_content (hash, content) VALUES (#{hash}, #{content}) ON CONFLICT DO NOTHING")
    void insertContent(String hash, byte[] content);

    /**
     * One or none; a list, because the mapper would take an array of bytes for many rows.
     *
     * @param from 1 for the first byte
     */
    @Select("SELECT substring(content FROM #{from}::integer FOR #{length}) FROM document_content WHERE hash = #{hash}")
    List<byte[]> part(String hash, long from, int length);

    @Select("SELECT EXISTS (SELECT FROM document_content WHERE hash = #{hash})")
    boolean hasContent(@Param("hash") String hash);

    @Delete("DELETE FROM document_content WHERE hash = #{hash}")
    void deleteContent(@Param("hash") String hash);
}
