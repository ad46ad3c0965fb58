package jp.machi.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the portal its frame, {@code page}, and its words, {@code w}. */
@ControllerAdvice(basePackageClasses = Frame.class)
final class FrameAdvice {

  @ModelAttribute
  void frame(HttpServletRequest request, HttpServletResponse response, Model model) {
    // A page shows the catalogue of now; browsers ask again before they show it another time.
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
    Frame frame = Frame.of(request);
    model.addAttribute("page", frame);
    model.addAttribute("w", frame.words());
  }
}
