package jp.machi.server.feed.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.machi.server.catalog.Change;
import jp.machi.server.catalog.DatasetId;
import org.junit.jupiter.api.Test;

class AtomWriterTest {

  @Test
  void aTitleWithWhatXmlCannotHoldIsStillWellFormed() throws Exception {
    Change change =
        new Change(
            1,
            new UUID(1, 2),
            Change.Type.RELEASE_PUBLISHED,
            new DatasetId("park-aaaaaa"),
            "a\u0000\u000b\ufffe\ud800<b>&\"]]>𠮷",
            "公園課",
            Optional.of(3),
            Instant.EPOCH);
    byte[] feed =
        new AtomWriter("http://x", Locale.ENGLISH)
            .write(List.of(change), Optional.empty(), Optional.empty());

    String title =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(feed))
            .getElementsByTagName("title")
            .item(1)
            .getTextContent();
    assertThat(title).isEqualTo("a<b>&\"]]>𠮷: release 3 published");
  }
}
