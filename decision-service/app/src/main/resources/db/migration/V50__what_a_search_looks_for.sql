-- A search of the list of networks asks for identifiers by their value alone, for handles without their platform, and for names.
create index on identifier (value);
create index on identifier (split_part(value, ':', 2));
create index on advert (lower(name));
