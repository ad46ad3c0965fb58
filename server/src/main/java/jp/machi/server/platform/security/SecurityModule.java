package jp.machi.server.platform.security;

import java.util.Map;
import jp.machi.server.platform.http.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may do what: everybody reads, the holder of the token writes. There are no sessions. */
@Configuration(proxyBeanMethods = false)
class SecurityModule {
  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; font-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain everything(HttpSecurity http, WriteToken token, Problems problems) {
    return http.csrf(AbstractHttpConfigurer::disable) // no cookie, no session: nothing to forge
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(SecurityModule::headers)
        .addFilterBefore(new TokenFilter(token), AuthorizationFilter.class)
        .authorizeHttpRequests(it ->
            it.requestMatchers(
                    "/api/v1/intakes/**",
                    "/api/v1/webhooks/**",
                    "/api/v1/datasets/*/metadata/versions",
                    "/api/v1/datasets/*/withdrawals")
                .hasAuthority(TokenFilter.WRITER)
                .requestMatchers(HttpMethod.GET)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD)
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/3/action/*", "/api/action/*")
                .permitAll() // reading: programs for CKAN ask so
                .requestMatchers("/error")
                .permitAll()
                .anyRequest()
                .hasAuthority(TokenFilter.WRITER))
        .exceptionHandling(it -> it.authenticationEntryPoint(unauthorized(problems)))
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable) // each route says its own
        .contentSecurityPolicy(it -> it.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(it -> it.policy(ReferrerPolicy.NO_REFERRER))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
  }

  private static AuthenticationEntryPoint unauthorized(Problems problems) {
    return (request, response, _) -> {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      problems.write(problems.problem(401, "http.unauthorized", Map.of(), request), response);
    };
  }
}
