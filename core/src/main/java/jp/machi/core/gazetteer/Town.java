package jp.machi.core.gazetteer;

import java.util.Optional;

/**
 * A town (町字) of a municipality.
 *
 * @param name with the numbered part in kanji: 番町一丁目
 * @param koaza small part (小字), or {@code ""}
 * @param kana reading of the name, or {@code ""} where the table has none
 * @param id 町字ID of 7 digits, or {@code ""} where the table has none
 * @param position where it is, where the table knows
 */
public record Town(
    String name, String koaza, String kana, String id, Optional<Position> position) {}
