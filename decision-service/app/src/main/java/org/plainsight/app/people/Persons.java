package org.plainsight.app.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** The accounts there are. */
interface Persons extends Repository<Person, UUID> {

    Optional<Person> findById(UUID id);

    Optional<Person> findBySignInName(String signInName);

    Optional<Person> findByDirectoryId(String directoryId);

    List<Person> findAllByOrderByName();

    boolean existsByRole(Role role);

    Person save(Person person);

    /** Some wrong passwords in a row lock the account for a while; counted in the database, where guesses at once all count. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    update person set
                        locked_until = case when failures + 1 >= :most then :until else locked_until end,
                        failures = case when failures + 1 >= :most then 0 else failures + 1 end
                    where sign_in_name = :name and (locked_until is null or locked_until < :now)""")
    void countFailure(
            @Param("name") String name,
            @Param("most") int most,
            @Param("now") Instant now,
            @Param("until") Instant until);

    @Modifying
    @Query(
            nativeQuery = true,
            value = "update person set failures = 0, locked_until = null where sign_in_name = :name and failures > 0")
    void forgetFailures(@Param("name") String name);
}
