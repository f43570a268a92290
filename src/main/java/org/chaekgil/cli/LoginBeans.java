package org.chaekgil.cli;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Just enough of the product to make a login. */
@DatabaseOnly
@ComponentScan(
        basePackages = {"org.chaekgil.database", "org.chaekgil.network.jdbc", "org.chaekgil.access"},
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "org\\.chaekgil\\.(database\\.CharacterCheck|network\\.jdbc\\.JdbcLibraries|access\\.(GivingLogin|jdbc\\.JdbcLogins|web\\.(EncodedSecrets|SlowHash)))"))
class LoginBeans {}
