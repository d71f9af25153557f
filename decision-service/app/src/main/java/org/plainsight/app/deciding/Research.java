package org.plainsight.app.deciding;

import java.util.ArrayList;
import java.util.List;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** De-identified figures: counts of groups, no person, no identifier. */
@Service
class Research {

    /** A question whose answer is names and counts, in the order in which they are told. */
    private record Question(String title, String unit, String sql) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("Adverts by site", "adverts", """
                    select source as name, count(*) as count from advert where kind = 'advert' group by 1 order by 1"""),
            new Question("Networks by size", "networks", """
                    select name, count(n.id) as count
                    from (values (1, '2 adverts', 2, 2), (2, '3 to 5', 3, 5), (3, '6 to 10', 6, 10), (4, '11 to 25', 11, 25),
                        (5, '26 or more', 26, 1000000000)) band (place, name, least, most)
                    left join network n on n.active and n.adverts between least and most group by place, name order by place"""),
            new Question("Networks by what their adverts share", "networks that share it; one may share several", """
                    select unnest(grounds) as name, count(*) as count from network where active group by 1 order by 1"""),
            new Question(
                    "Networks by the letters of their postcodes",
                    "networks with an advert there; one may be in several",
                    """
                    select unnest(areas) as name, count(*) as count from network where active group by 1 order by 1"""),
            new Question("Networks by what the rules say", "networks", """
                    select case when route <> '' then 'the safeguarding route' when outcome = 'none' then 'not put forward'
                        else 'put forward' end as name, count(*) as count
                    from network where active group by 1 order by 1"""),
            new Question("What people decided", "decisions", """
                    select outcome as name, count(*) as count from judgement where kind <> 'first view' group by 1 order by 1"""),
            new Question("What came of networks that people decided about", "networks", """
                    select coalesce((select f.what from follow_up f where f.network = j.network order by f.id desc limit 1), 'not known')
                        as name, count(*) as count
                    from (select distinct network from judgement where kind <> 'first view') j group by 1 order by 1"""));

    private final JdbcClient jdbc;
    private final AccessLog log;

    Research(JdbcClient jdbc, AccessLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @Transactional
    List<Groups> figures(Viewer viewer) {
        log.note(viewer, Act.CONSULTATION, "figures", "read de-identified figures");
        var figures = new ArrayList<Groups>();
        for (var question : QUESTIONS) figures.add(Groups.of(question.title(), question.unit(), counts(question)));
        return figures;
    }

    private List<Groups.Count> counts(Question question) {
        return jdbc.sql(question.sql())
                .query((row, n) -> new Groups.Count(words(row.getString("name")), row.getLong("count")))
                .list();
    }

    /** Codes in words; what is none stays as it is. */
    private static String words(String name) {
        return Verdict.wordsOf(NetworkLine.groundWords(name));
    }
}
