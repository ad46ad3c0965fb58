package jp.machi.formats.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.machi.formats.xml.XmlPart;

/**
 * What the parts of a workbook say about its sheets.
 *
 * @param styles number format of each cell style
 * @param from1904 whether days are counted from 1904-01-01, as on old Macintoshes
 */
record WorkbookLayout(
    List<Sheet> sheets, SharedTexts texts, List<NumberFormat> styles, boolean from1904) {
  private static final String ROOT_RELATIONS = "_rels/.rels";

  /** A sheet and the part that holds its cells. */
  record Sheet(String name, boolean hidden, String part) {}

  private record Relation(String id, String type, String target) {}

  static WorkbookLayout read(WorkbookParts parts) throws IOException {
    String workbook = workbookPart(parts);
    int slash = workbook.lastIndexOf('/') + 1;
    String folder = workbook.substring(0, slash);
    List<Relation> relations =
        relations(parts, folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
    List<Sheet> sheets = new ArrayList<>();
    boolean from1904 = readWorkbook(parts, workbook, relations, sheets);
    return new WorkbookLayout(
        List.copyOf(sheets), texts(parts, relations), styles(parts, relations), from1904);
  }

  /** The format of a cell style; a style that is not there shows the number as it is. */
  NumberFormat format(int style) {
    return style >= 0 && style < styles.size() ? styles.get(style) : NumberFormat.of(0, null);
  }

  private static String workbookPart(WorkbookParts parts) throws IOException {
    if (!parts.has(WorkbookParts.CONTENT_TYPES) || !parts.has(ROOT_RELATIONS)) {
      throw FileKind.unsupported(parts.has(WorkbookParts.OPEN_DOCUMENT) ? "OpenDocument" : "ZIP");
    }
    for (Relation relation : relations(parts, ROOT_RELATIONS, "")) {
      if (relation.type().endsWith("/officeDocument")) {
        return checked(parts, relation.target());
      }
    }
    throw FileKind.unsupported("ZIP");
  }

  private static String checked(WorkbookParts parts, String part) throws IOException {
    if (part.startsWith("word/")) {
      throw FileKind.unsupported("Word");
    }
    if (part.startsWith("ppt/")) {
      throw FileKind.unsupported("PowerPoint");
    }
    if (part.endsWith(".bin")) {
      throw FileKind.unsupported("XLSB");
    }
    if (!parts.has(part)) {
      throw Refusal.of("file.broken");
    }
    return part;
  }

  private static List<Relation> relations(WorkbookParts parts, String part, String folder)
      throws IOException {
    List<Relation> relations = new ArrayList<>();
    try (XmlPart xml = new XmlPart(parts.open(part))) {
      while (xml.next()) {
        String id = xml.starts("Relationship") ? xml.attribute("Id") : null;
        String type = id == null ? null : xml.attribute("Type");
        String target = id == null ? null : xml.attribute("Target");
        if (id != null && type != null && target != null) {
          String path = target.startsWith("/") ? target.substring(1) : folder + target;
          relations.add(new Relation(id, type, path));
        }
        if (relations.size() > Limits.ZIP_ENTRIES) {
          throw Refusal.with("file.too_many_parts", "limit", Integer.toString(Limits.ZIP_ENTRIES));
        }
      }
    }
    return relations;
  }

  private static boolean readWorkbook(
      WorkbookParts parts, String workbook, List<Relation> relations, List<Sheet> sheets)
      throws IOException {
    boolean from1904 = false;
    try (XmlPart xml = new XmlPart(parts.open(workbook))) {
      while (xml.next()) {
        if (xml.starts("workbookPr")) {
          String flag = xml.attribute("date1904");
          from1904 = "1".equals(flag) || "true".equals(flag);
        } else if (xml.starts("sheet")) {
          if (sheets.size() == Limits.SHEETS) {
            throw Refusal.with("file.too_many_sheets", "limit", Integer.toString(Limits.SHEETS));
          }
          addSheet(xml, relations, sheets);
        }
      }
    }
    return from1904;
  }

  /** Adds a sheet of cells; sheets of charts and macros hold no table. */
  private static void addSheet(XmlPart xml, List<Relation> relations, List<Sheet> sheets)
      throws IOException {
    String name = xml.attribute("name");
    String state = xml.attribute("state");
    String id = xml.attribute("id");
    for (Relation relation : relations) {
      if (relation.id().equals(id) && relation.type().endsWith("/worksheet")) {
        boolean hidden = state != null && !state.equals("visible");
        sheets.add(new Sheet(name == null ? "" : name, hidden, relation.target()));
      }
    }
  }

  private static SharedTexts texts(WorkbookParts parts, List<Relation> relations)
      throws IOException {
    for (Relation relation : relations) {
      if (relation.type().endsWith("/sharedStrings") && parts.has(relation.target())) {
        try (XmlPart xml = new XmlPart(parts.open(relation.target()))) {
          return SharedTexts.read(xml);
        }
      }
    }
    return SharedTexts.none();
  }

  private static List<NumberFormat> styles(WorkbookParts parts, List<Relation> relations)
      throws IOException {
    for (Relation relation : relations) {
      if (relation.type().endsWith("/styles") && parts.has(relation.target())) {
        try (XmlPart xml = new XmlPart(parts.open(relation.target()))) {
          return readStyles(xml);
        }
      }
    }
    return List.of();
  }

  private static List<NumberFormat> readStyles(XmlPart xml) throws IOException {
    Map<Integer, String> codes = new HashMap<>();
    List<NumberFormat> styles = new ArrayList<>();
    boolean cellFormats = false;
    while (xml.next()) {
      if (xml.starts("numFmt")) {
        String code = xml.attribute("formatCode");
        codes.put(xml.number("numFmtId", 0), code == null ? "" : code);
      } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
        cellFormats = xml.starts("cellXfs");
      } else if (cellFormats && xml.starts("xf")) {
        int id = xml.number("numFmtId", 0);
        styles.add(NumberFormat.of(id, codes.get(id)));
      }
      if (styles.size() > Limits.CELL_FORMATS || codes.size() > Limits.CELL_FORMATS) {
        throw Refusal.with("file.too_many_formats", "limit", Integer.toString(Limits.CELL_FORMATS));
      }
    }
    return List.copyOf(styles);
  }
}
