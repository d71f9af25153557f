package org.plainsight.app;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service. Start here: one package per feature, each with its pages, its API and its tables behind one door. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class Service {

    public static void main(String[] args) {
        try {
            SpringApplication.run(Service.class, args);
        } catch (RuntimeException e) {
            System.exit(StartFault.report(e));
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
