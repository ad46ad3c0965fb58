package jp.machi.server.publish.internal;

import java.util.List;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.server.platform.files.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What a department decided about a layout, kept for its next file with the same headings. */
@Repository
class RememberedMappings {
  private static final String KEEP =
      """
      INSERT INTO publish.mapping (department, layout, overrides)
      VALUES (:department, :layout, :overrides::jsonb)
          ON CONFLICT (department, layout) DO UPDATE SET overrides = excluded.overrides
      """;

  private static final String FIND =
      """
      SELECT overrides::text
        FROM publish.mapping
       WHERE department = :department
         AND layout = :layout
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RememberedMappings(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What the order says, which is remembered; else what was remembered; else nothing. */
  MappingOverrides decide(Order order, List<String> header) {
    String layout = Sha256.of(String.join("\0", header));
    if (!order.overrides().equals(MappingOverrides.NONE)) {
      jdbc.sql(KEEP)
          .param("department", order.department())
          .param("layout", layout)
          .param("overrides", json.writeValueAsString(order.overrides()))
          .update();
      return order.overrides();
    }
    return jdbc.sql(FIND)
        .param("department", order.department())
        .param("layout", layout)
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, MappingOverrides.class))
        .orElse(MappingOverrides.NONE);
  }
}
