-- Whom an organisation's directory means by an account: its issuer and its subject. Accounts that were made here have none.
alter table person add column directory_id text unique;
