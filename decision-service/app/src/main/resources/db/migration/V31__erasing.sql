-- Erases adverts and all that was known of them: their lines, words, identifiers, facts, evidence. Decisions and the access
-- log stand. It runs as the owner, whoever calls it, since the service's own user may delete none of this; and it writes
-- into the log who erased, in the same transaction, so that nothing is erased unseen. Standing decisions go too, and the
-- rules' next pass decides anew about what is left of the networks.
create function erase_adverts(ids text[], by_id uuid, by_name text, by_role text, stated_purpose text, because text)
    returns integer language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    held text[];
    subjects text[];
    gone integer;
begin
    insert into access_log (person, name, role, act, subject, detail, purpose)
        values (by_id, by_name, by_role, 'erasure',
            case cardinality(ids) when 1 then 'advert:' || ids[1] else cardinality(ids) || ' adverts' end, because, stated_purpose);
    held := array(select n.id from network n where n.line::jsonb -> 'adverts' ?| ids
        or exists (select 1 from network_advert m where m.network = n.id and m.advert = any(ids)));
    subjects := array(select 'advert:' || id from unnest(ids) id union all select 'network:' || id from unnest(held) id);
    delete from facts using decision d where facts.decision = d.id and d.subject = any(subjects);
    delete from evidence using decision d where evidence.decision = d.id and d.subject = any(subjects);
    delete from standing where subject = any(subjects);
    delete from network_advert where advert = any(ids);
    delete from rejected_line where advert = any(ids);
    delete from advert_version where advert = any(ids);
    delete from advert where id = any(ids);
    get diagnostics gone = row_count;
    return gone;
end
$$;

-- A network that is no more keeps the ids of its adverts, so that what was known of it can be erased with them, and no more.
update network set line = (line::jsonb - 'links')::text where not active;

revoke all on function erase_adverts(text[], uuid, text, text, text, text) from public;
grant execute on function erase_adverts(text[], uuid, text, text, text, text) to ${app};
