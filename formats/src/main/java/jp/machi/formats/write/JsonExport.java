package jp.machi.formats.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import jp.machi.core.table.Column;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON array with one object on each line. */
final class JsonExport {
  private JsonExport() {}

  static void write(ReleasedTable table, OutputStream out) throws IOException {
    try (JsonGenerator json = generator(out);
        RowCursor rows = table.read()) {
      json.writeStartArray();
      for (SourceRow row = rows.next(); row != null; row = rows.next()) {
        json.writeRaw('\n');
        writeObject(json, table.columns(), row, -1);
      }
      json.writeRaw('\n');
      json.writeEndArray();
    }
  }

  static void writeLines(ReleasedTable table, OutputStream out) throws IOException {
    try (JsonGenerator json = generator(out);
        RowCursor rows = table.read()) {
      for (SourceRow row = rows.next(); row != null; row = rows.next()) {
        writeObject(json, table.columns(), row, -1);
        json.writeRaw('\n');
      }
    }
  }

  static JsonGenerator generator(OutputStream out) {
    return new JsonFactory().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  /**
   * One row under the headings: numbers as numbers, an empty cell as null.
   *
   * @param without a column that stands elsewhere, -1 where all stand here
   */
  static void writeObject(JsonGenerator json, List<Column> columns, SourceRow row, int without) {
    json.writeStartObject();
    for (int column = 0; column < columns.size(); column++) {
      if (column == without) {
        continue;
      }
      String text = row.cell(column);
      json.writeName(columns.get(column).name());
      if (text.isEmpty()) {
        json.writeNull();
      } else {
        switch (columns.get(column).type()) {
          // The canonical text of a number is its JSON form.
          case INTEGER, DECIMAL -> json.writeNumber(text);
          case TEXT, DATE -> json.writeString(text);
        }
      }
    }
    json.writeEndObject();
  }
}
