-- A store as a runner of version 2 left it: one release done, its successor queued, an environment frozen. Never changed.
CREATE TABLE schema_version (version BIGINT NOT NULL);
INSERT INTO schema_version (version) VALUES (2);
CREATE TABLE deployment (
  id TEXT NOT NULL, attempt BIGINT NOT NULL, seq BIGINT NOT NULL UNIQUE, version BIGINT NOT NULL,
  env TEXT NOT NULL, tag TEXT NOT NULL, sha TEXT NOT NULL, kind TEXT NOT NULL, services TEXT NOT NULL,
  rollback BIGINT NOT NULL, triggered_by TEXT NOT NULL, source TEXT NOT NULL, principal TEXT NOT NULL,
  state TEXT NOT NULL, starts BIGINT NOT NULL, error TEXT, superseded_by TEXT,
  created_at BIGINT NOT NULL, started_at BIGINT, finished_at BIGINT, PRIMARY KEY (id, attempt));
CREATE UNIQUE INDEX deployment_running ON deployment (env) WHERE state = 'running';
CREATE INDEX deployment_state ON deployment (env, state, seq);
CREATE INDEX deployment_newest ON deployment (env, seq);
CREATE INDEX deployment_tag ON deployment (tag, sha, env, state);
CREATE TABLE deployment_service (
  deployment_id TEXT NOT NULL, attempt BIGINT NOT NULL, service TEXT NOT NULL, ord BIGINT NOT NULL,
  state TEXT NOT NULL, reason TEXT, error_kind TEXT, summary TEXT, next_action TEXT, duration_ms BIGINT,
  PRIMARY KEY (deployment_id, attempt, service));
CREATE TABLE service_state (
  env TEXT NOT NULL, service TEXT NOT NULL, config_hash TEXT NOT NULL, tag TEXT NOT NULL, sha TEXT NOT NULL,
  deployment_id TEXT NOT NULL, applied_at BIGINT NOT NULL, PRIMARY KEY (env, service));
CREATE TABLE nonce (id TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL, expires_at BIGINT NOT NULL);
CREATE INDEX nonce_expiry ON nonce (expires_at);
CREATE TABLE event (
  deployment_id TEXT NOT NULL, attempt BIGINT NOT NULL, n BIGINT NOT NULL, at BIGINT NOT NULL,
  kind TEXT NOT NULL, detail TEXT NOT NULL, PRIMARY KEY (deployment_id, attempt, n));
CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO setting (name, value) VALUES ('poll-key', 'a key that waiting clients know');
ALTER TABLE deployment ADD COLUMN fence BIGINT NOT NULL DEFAULT 0;
ALTER TABLE deployment ADD COLUMN owner TEXT;
ALTER TABLE deployment ADD COLUMN lease_until BIGINT;
ALTER TABLE deployment ADD COLUMN cancel_wanted BIGINT NOT NULL DEFAULT 0;
ALTER TABLE deployment ADD COLUMN on_conflict TEXT NOT NULL DEFAULT 'supersede';
CREATE INDEX deployment_active ON deployment (state, env);
CREATE TABLE environment_freeze (
  env TEXT NOT NULL PRIMARY KEY, until BIGINT NOT NULL, reason TEXT NOT NULL, principal TEXT NOT NULL);
INSERT INTO environment_freeze (env, until, reason, principal) VALUES ('production', 4102444800000, 'holidays', 'WEBHOOK_SECRET standard');
INSERT INTO nonce (id, content, expires_at) VALUES ('standard:1:msg_used', '', 4102444800000);
INSERT INTO deployment (id, attempt, seq, version, env, tag, sha, kind, services, rollback, triggered_by, source, principal, state, starts, created_at, started_at, finished_at, fence)
  VALUES ('dep_aaaaaaaaaaaaaaaaaaaaaa', 1, 1, 4, 'staging', 'v0.0.1', '@FIRST@', 'staging', '["__all__"]', 0, 'github-actions', '{}', 'WEBHOOK_SECRET standard', 'succeeded', 1, 1763700000000, 1763700001000, 1763700002000, 1);
INSERT INTO deployment_service (deployment_id, attempt, service, ord, state, duration_ms)
  VALUES ('dep_aaaaaaaaaaaaaaaaaaaaaa', 1, 'platform/redis', 1, 'synced', 900);
INSERT INTO deployment (id, attempt, seq, version, env, tag, sha, kind, services, rollback, triggered_by, source, principal, state, starts, created_at)
  VALUES ('dep_bbbbbbbbbbbbbbbbbbbbbb', 1, 2, 1, 'staging', 'v0.0.2', '@SECOND@', 'staging', '["platform/minio"]', 0, 'github-actions', '{}', 'WEBHOOK_SECRET standard', 'queued', 0, 1763700003000);
