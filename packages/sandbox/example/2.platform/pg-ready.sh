#!/bin/sh
# Answers Terraform's `external` data source: does the platform's PostgreSQL take connections?
if nc -z postgresql.platform.svc 5432; then echo '{"ok":"true"}'; else echo '{"ok":"false"}'; fi
