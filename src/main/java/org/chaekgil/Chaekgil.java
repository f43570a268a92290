package org.chaekgil;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Inter-library loan and delivery for a city's libraries. */
@SpringBootApplication
public class Chaekgil {
    public static void main(String[] args) {
        SpringApplication.run(Chaekgil.class, args);
    }
}
