package jp.machi.server.platform.http;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language of a request: what the browser asks for, Japanese where it says nothing. */
@Configuration(proxyBeanMethods = false)
class HttpModule {

  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(List.of(Locale.JAPANESE, Locale.ENGLISH));
    resolver.setDefaultLocale(Locale.JAPANESE);
    return resolver;
  }
}
