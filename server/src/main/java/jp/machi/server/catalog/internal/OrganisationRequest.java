package jp.machi.server.catalog.internal;

import jp.machi.server.catalog.Checked;
import jp.machi.server.catalog.DatasetMetadata.Contact;
import jp.machi.server.catalog.Metadata;
import jp.machi.server.catalog.Organisation;
import jp.machi.server.platform.http.JsonBody;
import org.jspecify.annotations.Nullable;

/** What a person says about a department, as it is sent. What is left out is empty from then on. */
record OrganisationRequest(@Nullable String by, @Nullable String reason, @Nullable Body details) {

  /** As {@link Organisation.Details}. */
  record Body(
      @Nullable String englishName,
      @Nullable String description,
      @Nullable String url,
      MetadataRequest.@Nullable ContactBody contact) {}

  Metadata.Author author() {
    return new MetadataRequest(by, reason, null).author();
  }

  Organisation.Details content() {
    if (details == null) {
      throw JsonBody.unreadable("details");
    }
    return new Organisation.Details(
        Checked.line("details.englishName", details.englishName(), Checked.LINE),
        Checked.lines("details.description", details.description()),
        Checked.url("details.url", details.url()),
        details.contact() == null ? Contact.NONE : details.contact().checked("details.contact"));
  }
}
