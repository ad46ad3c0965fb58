package jp.machi.formats.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import jp.machi.core.gazetteer.Position;
import jp.machi.core.gazetteer.ReferenceSource;
import jp.machi.core.gazetteer.Town;
import jp.machi.core.gazetteer.TownsBuilder;
import jp.machi.core.geo.Japan;
import jp.machi.core.table.UnreadableSourceException;

/**
 * Reads lists of towns in UTF-8: {@code pref,city,town,koaza,lat,lng}, or the address base registry
 * of the Digital Agency with its columns by name (mt_town: lg_code, machiaza_id, oaza_cho, chome,
 * koaza …; mt_town_pos: rep_lat, rep_lon).
 */
final class TownListReader {
  /** The longest rows have some 50 cells; a longer record is an unclosed quotation mark. */
  private static final int RECORD_CHARACTERS = 1 << 16;

  private static final int ROWS_PER_REPORT = 10_000;

  private final TownsBuilder towns;
  private final Set<String> unknown;
  private final LongConsumer rowsDone;
  private final KnownMunicipalities known = new KnownMunicipalities();

  TownListReader(TownsBuilder towns, Set<String> unknown, LongConsumer rowsDone) {
    this.towns = towns;
    this.unknown = unknown;
    this.rowsDone = rowsDone;
  }

  ReferenceSource read(String name, InputStream bytes, String date) throws IOException {
    Reader text =
        new InputStreamReader(
            bytes,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(RECORD_CHARACTERS)
            .ofCsvRecord(text)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw ReferenceImport.refused("reference.unknown_layout", name);
      }
      TownColumns columns = TownColumns.of(records.next().getFields(), name);
      long taken = 0;
      long done = 0;
      while (records.hasNext()) {
        taken += take(columns, records.next().getFields()) ? 1 : 0;
        if (++done % ROWS_PER_REPORT == 0) {
          rowsDone.accept(done);
        }
      }
      return new ReferenceSource(name, columns.kind(), taken, date);
    } catch (CharacterCodingException e) {
      throw ReferenceImport.refused("reference.not_unicode", name);
    } catch (CsvParseException | UncheckedIOException e) {
      if (e.getCause() instanceof UnreadableSourceException refusal) {
        throw refusal;
      }
      boolean encoding = e.getCause() instanceof CharacterCodingException;
      throw ReferenceImport.refused(
          encoding ? "reference.not_unicode" : "reference.unreadable", name);
    }
  }

  private boolean take(TownColumns columns, List<String> cells) {
    return switch (columns.kind()) {
      case TOWN_LIST -> takeTown(columns, cells);
      case ADDRESS_BASE -> takeMachiaza(columns, cells);
      case ADDRESS_BASE_POSITIONS -> takePosition(columns, cells);
      case OUTLINES -> throw new IllegalStateException("outlines are no table");
    };
  }

  private boolean takeTown(TownColumns columns, List<String> cells) {
    String prefecture = columns.cell(cells, "pref");
    String city = columns.cell(cells, "city");
    int municipality = known.named(prefecture, city);
    if (municipality < 0) {
      remember(prefecture + city);
      return false;
    }
    return towns.add(
        municipality,
        new Town(
            columns.cell(cells, "town"),
            columns.cell(cells, "koaza"),
            "",
            "",
            position(columns.cell(cells, "lat"), columns.cell(cells, "lng"))));
  }

  private boolean takeMachiaza(TownColumns columns, List<String> cells) {
    int municipality = municipality(columns, cells);
    if (municipality < 0 || !columns.cell(cells, "ablt_date").isEmpty()) {
      return false;
    }
    String chome = TownColumns.chome(columns.cell(cells, "chome"));
    return towns.add(
        municipality,
        new Town(
            columns.cell(cells, "oaza_cho") + chome,
            columns.cell(cells, "koaza"),
            columns.cell(cells, "oaza_cho_kana")
                + columns.cell(cells, "chome_kana")
                + columns.cell(cells, "koaza_kana"),
            TownColumns.id(columns.cell(cells, "machiaza_id")),
            position(columns.cell(cells, "rep_lat"), columns.cell(cells, "rep_lon"))));
  }

  private boolean takePosition(TownColumns columns, List<String> cells) {
    int municipality = municipality(columns, cells);
    String id = TownColumns.id(columns.cell(cells, "machiaza_id"));
    Optional<Position> position =
        position(columns.cell(cells, "rep_lat"), columns.cell(cells, "rep_lon"));
    if (municipality < 0 || id.isEmpty() || position.isEmpty()) {
      return false;
    }
    towns.place(municipality, id, position.get());
    return true;
  }

  private int municipality(TownColumns columns, List<String> cells) {
    String code = columns.cell(cells, "lg_code");
    int municipality = known.coded(code);
    if (municipality < 0) {
      remember(code);
    }
    return municipality;
  }

  private void remember(String name) {
    if (unknown.size() < KnownMunicipalities.MOST_UNKNOWN) {
      unknown.add(name);
    }
  }

  private static Optional<Position> position(String latitude, String longitude) {
    try {
      double north = Double.parseDouble(latitude);
      double east = Double.parseDouble(longitude);
      return Japan.hasLatitude(north) && Japan.hasLongitude(east)
          ? Optional.of(new Position(north, east))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty(); // the town counts also without its place
    }
  }
}
