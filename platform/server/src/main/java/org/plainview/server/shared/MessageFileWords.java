package org.plainview.server.shared;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

@Configuration(proxyBeanMethods = false)
class MessageFileWords {
    private static final String ENGLISH_FILES = "classpath*:messages/*_en.properties";

    /** Every message file on the class path, so that a module brings its own without being listed here. */
    @Bean
    MessageSource messageSource() throws IOException {
        var names = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(ENGLISH_FILES))
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .map(file -> "classpath:messages/" + file.substring(0, file.length() - "_en.properties".length()))
                .sorted()
                .toArray(String[]::new);
        var source = new ReloadableResourceBundleMessageSource();
        source.setBasenames(names);
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.ENGLISH);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(Words.LANGUAGES);
        resolver.setDefaultLocale(Words.LANGUAGES.getFirst());
        return resolver;
    }

    @Bean
    Words words(MessageSource messages) {
        return new Words() {
            @Override
            public String say(Locale language, String key, Object... arguments) {
                return messages.getMessage(key, arguments, language);
            }

            @Override
            public Locale asked() {
                return LocaleContextHolder.getLocale();
            }
        };
    }
}
