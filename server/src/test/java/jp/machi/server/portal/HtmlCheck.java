package jp.machi.server.portal;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu Html Checker, in this process. */
final class HtmlCheck {
  private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

  private HtmlCheck() {}

  /** Every error and warning, in the order of the document. */
  // The checker declares nothing narrower than Exception.
  static List<String> problems(String html) throws Exception {
    var problems = new Problems(new ArrayList<>());
    var validator = new SimpleDocumentValidator(false, false, false);
    validator.setUpMainSchema(HTML, problems);
    validator.setUpValidatorAndParsers(problems, true, false);
    validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
    return problems.found;
  }

  private record Problems(List<String> found) implements ErrorHandler {
    @Override
    public void warning(SAXParseException problem) {
      add(problem);
    }

    @Override
    public void error(SAXParseException problem) {
      add(problem);
    }

    @Override
    public void fatalError(SAXParseException problem) {
      add(problem);
    }

    private void add(SAXParseException problem) {
      found.add(problem.getLineNumber() + ": " + problem.getMessage());
    }
  }
}
