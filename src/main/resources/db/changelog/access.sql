--liquibase formatted sql

--changeset chaekgil:access-1
create table login (
  name text primary key,
  secret_hash text not null,
  role text not null check (role in ('CITIZEN', 'STAFF', 'COORDINATOR', 'DRIVER', 'ADMIN')),
  library text references library,
  van text,
  demo boolean not null default false,
  check ((role = 'STAFF') = (library is not null)),
  check ((role = 'DRIVER') = (van is not null))
);

-- failed sign-ins, for throttling over all nodes
create table failed_sign_in (
  id bigint generated always as identity primary key,
  name text not null,
  at timestamptz not null
);
create index failed_sign_in_by_name on failed_sign_in (name, at);

-- first answers of calls made with an Idempotency-Key
create table idempotent_answer (
  key text not null,
  login text not null,
  call text not null,
  status int,
  body text,
  at timestamptz not null,
  primary key (key, login)
);

--changeset chaekgil:access-2
alter table failed_sign_in add column address text not null default '';
create index failed_sign_in_by_address on failed_sign_in (address, at);
create index failed_sign_in_by_time on failed_sign_in (at);
create index login_by_role on login (role);

--changeset chaekgil:access-3
-- sessions as rows, so that any node answers any request: the tables of Spring Session 3.5 for PostgreSQL
CREATE TABLE SPRING_SESSION (
	PRIMARY_ID CHAR(36) NOT NULL,
	SESSION_ID CHAR(36) NOT NULL,
	CREATION_TIME BIGINT NOT NULL,
	LAST_ACCESS_TIME BIGINT NOT NULL,
	MAX_INACTIVE_INTERVAL INT NOT NULL,
	EXPIRY_TIME BIGINT NOT NULL,
	PRINCIPAL_NAME VARCHAR(100),
	CONSTRAINT SPRING_SESSION_PK PRIMARY KEY (PRIMARY_ID)
);

CREATE UNIQUE INDEX SPRING_SESSION_IX1 ON SPRING_SESSION (SESSION_ID);
CREATE INDEX SPRING_SESSION_IX2 ON SPRING_SESSION (EXPIRY_TIME);
CREATE INDEX SPRING_SESSION_IX3 ON SPRING_SESSION (PRINCIPAL_NAME);

CREATE TABLE SPRING_SESSION_ATTRIBUTES (
	SESSION_PRIMARY_ID CHAR(36) NOT NULL,
	ATTRIBUTE_NAME VARCHAR(200) NOT NULL,
	ATTRIBUTE_BYTES BYTEA NOT NULL,
	CONSTRAINT SPRING_SESSION_ATTRIBUTES_PK PRIMARY KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
	CONSTRAINT SPRING_SESSION_ATTRIBUTES_FK FOREIGN KEY (SESSION_PRIMARY_ID) REFERENCES SPRING_SESSION(PRIMARY_ID) ON DELETE CASCADE
);

--changeset chaekgil:access-4
create index idempotent_answer_by_time on idempotent_answer (at);

--changeset chaekgil:access-location
alter table idempotent_answer add column location text;
