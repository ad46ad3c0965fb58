package jp.machi.server.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Pages that explain. */
@Controller
final class GuidePages {

  @GetMapping({"/about", "/en/about"})
  String about(@ModelAttribute("page") Frame page, Model model) {
    model.addAttribute("crumbs", page.crumbs(page.crumb("about.title", "/about")));
    return "about";
  }

  @GetMapping({"/accessibility", "/en/accessibility"})
  String accessibility(@ModelAttribute("page") Frame page, Model model) {
    model.addAttribute("crumbs", page.crumbs(page.crumb("accessibility.title", "/accessibility")));
    return "accessibility";
  }
}
